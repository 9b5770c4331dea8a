using System.Text;
using CsCheck;
using SocialPipeline.Colors;
using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Brands;

public sealed class BrandReaderTests
{
    [Fact]
    public void A_brand_with_everything_is_read()
    {
        var brand = SampleBrand.Read();

        Assert.Equal(("sample", "Sample"), (brand.Id, brand.Name));
        Assert.True(brand.Palette.TryGet("neutral-2", out var neutral) && neutral == Color.Parse("#74605A"));
        Assert.True(brand.Palette.TryGet("depth", out _));
        Assert.Equal(400, brand.Typography.Display.Scripts["arab"].Weight);
        Assert.Equal(0, brand.Typography.Display.Scripts["arab"].Tracking);
        Assert.Same(brand.Typography.Body, brand.Typography.Label);
        Assert.Same(brand.Typography.Body, brand.Typography.Strong);
        Assert.Same(brand.Typography.Display, brand.Typography.Number);
        Assert.Equal(new CornerStyle(0.42, 0, 0.42, 0), brand.Corners);
        Assert.True(brand.Photo.IsDuotone);
        Assert.Equal([("on-dark", "mark", LogoInk.OneColor, LogoGround.Dark), ("on-light", "horizontal", LogoInk.FullColor, LogoGround.Light)],
            brand.Logos.Select(logo => (logo.Id, logo.Lockup, logo.Ink, logo.Ground)));
        Assert.Equal([LogoCorner.TopStart], brand.LogoPolicy.Corners);
        Assert.Equal(3, brand.Voice.MaxHashtags);
        Assert.Equal("fonts/a.ttf", Assert.Single(brand.Fonts).Name);
    }

    [Fact]
    public void A_surface_given_in_part_is_completed_and_the_standard_ones_always_exist()
    {
        var brand = SampleBrand.Read();

        var surface = brand.Surfaces["brand"];
        Assert.Equal(brand.Palette.Primary, surface.Ground);
        Assert.Equal(Color.Parse("#6D2330"), surface.Tone);
        Assert.Equal(brand.Palette.Accent, surface.Highlight);
        Assert.Equal(brand.Palette.Secondary, surface.Second);
        Assert.Equal(Color.Parse("#420C17"), brand.Surfaces["night"].Ground);
        Assert.All(SurfaceNames.All, name => Assert.True(brand.Surfaces.ContainsKey(name)));
    }

    [Fact]
    public void Surfaces_are_found_by_preference()
    {
        var brand = SampleBrand.Read();
        Assert.Equal("tips", brand.FindSurfaceName(["tips", "brand"]));
        Assert.Equal("soft", brand.FindSurfaceName(["hiring", "soft"]));
        Assert.Equal("brand", brand.FindSurfaceName(["hiring"]));
        Assert.Equal(brand.Palette.Secondary, brand.FindSurface(["hiring", "soft"]).Ground);
    }

    [Fact]
    public void The_smallest_brand_is_a_name_and_a_colour()
    {
        var brand = SampleBrand.Read("""{ "schemaVersion": 1, "id": "x", "name": "X", "palette": { "primary": "#123456" } }""");
        Assert.Equal(brand.Palette.Primary, brand.Palette.Accent);
        Assert.Equal(Color.White, brand.Palette.Background);
        Assert.Equal(["Inter"], brand.Typography.Display.Families);
        Assert.Empty(brand.Logos);
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 7", "newer version")]
    [InlineData("\"name\": \"Sample\",", "", "'name' is missing")]
    [InlineData("\"primary\": \"#5A1420\"", "\"primary\": \"#5A142\"", "not a colour")]
    [InlineData("\"primary\": \"#5A1420\"", "\"primary\": \"#5A142080\"", "opaque")]
    [InlineData("\"primary\": \"#5A1420\", ", "", "'primary' is missing")]
    [InlineData("\"secondary\": \"#A9C3BC\"", "\"secundary\": \"#A9C3BC\"", "Did you mean 'secondary'?")]
    [InlineData("\"depth\"", "\"ink\"", "meaning already")]
    [InlineData("\"depth\"", "\"De pth\"", "cannot be the name of a colour")]
    [InlineData("\"families\": [\"Gloock\"]", "\"families\": []", "too few items")]
    [InlineData("\"weight\": 400", "\"weight\": 4000", "out of range")]
    [InlineData("[\"tnum\"]", "[\"tn\"]", "OpenType feature")]
    [InlineData("\"arab\"", "\"Arabic\"", "not a script")]
    [InlineData("\"ink\": \"background\"", "\"ink\": \"backgruond\"", "Did you mean 'background'?")]
    [InlineData("\"ink\": \"background\"", "\"inc\": \"background\"", "Did you mean 'ink'?")]
    [InlineData("{ \"ground\": \"background\" }", "{ \"ink\": \"text\" }", "has no ground")]
    [InlineData("M0,1C.1,.53 .45,.17 1,0L1,1Z", "M0,1C.1,.53 .45,.17 1L1,1Z", "takes 6 numbers")]
    [InlineData("\"light\": \"#F1DDD0\"", "\"lihgt\": \"#F1DDD0\"", "Did you mean 'light'?")]
    [InlineData("\"topStart\": 0.42", "\"topStart\": 42", "out of range")]
    [InlineData("{ \"topStart\": 0.42, \"bottomEnd\": 0.42 }", "\"squared\"", "Did you mean 'square'?")]
    [InlineData("\"ground\": \"dark\"", "\"ground\": \"drak\"", "Did you mean 'dark'?")]
    [InlineData("\"id\": \"on-light\"", "\"id\": \"on-dark\"", "same id")]
    [InlineData("logos/dark.svg", "logos/missing.svg", "There is no file")]
    [InlineData("logos/dark.svg", "../dark.svg", "leaves the brand's folder")]
    [InlineData("logos/dark.svg", "/etc/passwd", "not relative")]
    [InlineData("logos/dark.svg", "logos\\\\dark.svg", "not relative")]
    [InlineData("logos/dark.svg", "C:dark.svg", "not relative")]
    [InlineData("logos/dark.svg", "fonts/a.ttf", "no logo")]
    [InlineData("fonts/a.ttf", "fonts/a.woff2", "no font")]
    [InlineData("fonts/a.ttf", "fonts/none.ttf", "There is no file")]
    [InlineData("[\"fonts/a.ttf\"]", "\"fonts\"", "no such folder to list")]
    [InlineData("\"top-start\"", "\"top-left\"", "no such name")]
    [InlineData("\"top-start\"", "\"top-strat\"", "Did you mean 'top-start'?")]
    [InlineData("\"maxEmoji\": 1", "\"maxEmoji\": -1", "out of range")]
    public void A_fault_is_said_with_its_line_and_what_was_probably_meant(string found, string put, string message)
    {
        var faults = SampleBrand.Faults(found, put);
        var fault = faults.FirstOrDefault(problem => problem.ToString().Contains(message, StringComparison.Ordinal));
        Assert.True(fault is not null, string.Join('\n', faults));
        Assert.InRange(fault.Line, put.Length == 0 ? 1 : SampleBrand.LineOf(found), SampleBrand.LineOf(found));
        Assert.InRange(faults.Count, 1, 2);
    }

    [Fact]
    public void A_folder_is_loaded_and_nothing_outside_it()
    {
        var folder = Directory.CreateTempSubdirectory("brand");
        try
        {
            var root = Path.Combine(folder.FullName, "mine");
            foreach (var (name, bytes) in SampleBrand.Files.Where(file => !file.Key.EndsWith("woff2", StringComparison.Ordinal)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, name))!);
                File.WriteAllBytes(Path.Combine(root, name), bytes);
            }

            File.WriteAllText(Path.Combine(root, "brand.json"), SampleBrand.With("[\"fonts/a.ttf\"]", "\"fonts\""));
            Assert.Equal("fonts/a.ttf", Assert.Single(Brand.Load(root).Fonts).Name);
            Assert.Equal("sample", Brand.Load(Path.Combine(root, "brand.json")).Id);

            File.WriteAllText(Path.Combine(folder.FullName, "secret.svg"), "<svg/>");
            File.Delete(Path.Combine(root, "logos", "dark.svg"));
            File.CreateSymbolicLink(Path.Combine(root, "logos", "dark.svg"), Path.Combine(folder.FullName, "secret.svg"));
            var fault = Assert.Single(Assert.Throws<DocumentException>(() => Brand.Load(root)).Problems);
            Assert.Contains("There is no file 'logos/dark.svg'", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public void A_file_beyond_its_limit_is_refused_after_no_more_than_the_limit_was_read()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(SampleBrand.Json));
        var endless = new EndlessStream();
        var problems = Assert.Throws<DocumentException>(() => BrandReader.Read(json, name => name == "logos/dark.svg" ? endless : new MemoryStream(SampleBrand.Files[name]))).Problems;
        Assert.Contains("too large", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, BrandLimits.MaxLogoBytes, BrandLimits.MaxLogoBytes + 64 * 1024 + 1);
    }

    [Fact]
    public void A_brand_is_made_of_colours_alone()
    {
        var brand = Brand.FromColors("Café Nº 5!", Color.Parse("#123456"));
        Assert.Equal("caf-n-5", brand.Id);
        Assert.Equal("Café Nº 5!", brand.Name);
        Assert.Equal(5, brand.Surfaces.Count);
        Assert.Equal(["Inter"], brand.Typography.Body.Families);
        Assert.Equal("brand", Brand.FromColors("مرسى", Color.Black).Id);
    }

    [Fact]
    public void A_mutated_brand_reads_or_has_faults_and_nothing_else()
    {
        var bytes = Encoding.UTF8.GetBytes(SampleBrand.Json);
        string[] pieces = ["{", "}", "[", "]", ",", ":", "\"", "null", "true", "0", "-1", "1e309", "\"\"", "{}", "[]", "#fff", "../", "\\u0000"];
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 30], Gen.OneOfConst(pieces)).Array[1, 4].Sample(
            edits =>
            {
                var text = new List<byte>(bytes);
                foreach (var (at, length, piece) in edits)
                {
                    var start = Math.Min(at, text.Count);
                    text.RemoveRange(start, Math.Min(length, text.Count - start));
                    text.InsertRange(start, Encoding.UTF8.GetBytes(piece));
                }

                try
                {
                    SampleBrand.Read(Encoding.UTF8.GetString(text.ToArray()));
                }
                catch (DocumentException)
                {
                }
            },
            iter: 1000);
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
