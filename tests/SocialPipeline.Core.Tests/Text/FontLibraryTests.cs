using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Text;

public sealed class FontLibraryTests
{
    [Fact]
    public void The_default_library_shows_text_without_any_file()
    {
        using var fonts = FontLibrary.CreateDefault();
        Assert.Equal(["Inter"], fonts.Families);
        Assert.True(fonts.Contains("INTER"));
        Assert.True(fonts.Resolve(["Inter"]).HasGlyph('A'));
        Assert.False(fonts.Resolve(["Inter"]).HasGlyph(0x1F468));
    }

    [Fact]
    public void What_borrows_faces_leaves_them_to_their_owner()
    {
        using var fonts = FontLibrary.CreateDefault();
        FontLibrary.Borrow(fonts).Dispose();

        Assert.True(fonts.Resolve(["Inter"]).HasGlyph('A'));
    }

    /// <summary>CSS Fonts 4 §5.2 over Inter's 400, 500, 600, 700 and 900.</summary>
    [Theory]
    [InlineData(100, 400)]
    [InlineData(400, 400)]
    [InlineData(450, 500)]
    [InlineData(500, 500)]
    [InlineData(550, 600)]
    [InlineData(800, 900)]
    [InlineData(1000, 900)]
    public void Weights_match_as_CSS_says(int wanted, int expected) =>
        Assert.Equal(expected, Fonts.All.Resolve(["Inter"], wanted).Weight);

    [Fact]
    public void A_heavier_face_is_not_made_up()
    {
        Assert.Equal(400, Fonts.All.Resolve(["Gloock"], 900).Weight);
        Assert.False(Fonts.All.Resolve(["Gloock"], 400, italic: true).Italic);
    }

    [Fact]
    public void The_first_family_that_is_there_is_taken() =>
        Assert.Equal("Gloock", Fonts.All.Resolve(["Nowhere Sans", "gloock", "Inter"]).Family);

    [Fact]
    public void A_missing_family_is_named_with_what_is_there()
    {
        var error = Assert.Throws<FontMissingException>(() => Fonts.All.Resolve(["Nowhere Sans", "Elsewhere"]));
        Assert.Equal("Nowhere Sans, Elsewhere", error.Family);
        Assert.Contains("Gloock", error.Available);
        Assert.Contains("Schibsted Grotesk", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Family_names_are_typographic_and_metrics_per_em()
    {
        var black = Fonts.All.Resolve(["Schibsted Grotesk"], 900);
        Assert.Equal("Schibsted Grotesk", black.Family);
        Assert.Equal(900, black.Weight);
        Assert.Equal(64, black.Sha256.Length);
        Assert.InRange(black.CapHeight, 0.6, 0.8);
        Assert.InRange(black.XHeight, 0.4, black.CapHeight);
        Assert.InRange(black.Ascent, 0.8, 1.3);
        Assert.InRange(black.Descent, 0.1, 0.5);
    }

    [Fact]
    public void The_order_of_adding_leaves_no_trace()
    {
        var files = Directory.GetFiles(Fonts.Brand("volt-and-fern/fonts"), "*.ttf");
        using var one = new FontLibrary();
        using var other = new FontLibrary();
        Assert.All(files.Order(StringComparer.Ordinal), file => one.AddFile(file));
        Assert.All(files.OrderDescending(StringComparer.Ordinal), file => other.AddFile(file));
        Assert.Equal(one.Families, other.Families);
        for (var weight = 100; weight <= 1000; weight += 50)
        {
            Assert.Equal(one.Resolve(["Alexandria"], weight).Sha256, other.Resolve(["Alexandria"], weight).Sha256);
        }

        Assert.Equal(Glyphs(one), Glyphs(other));

        static string Glyphs(FontLibrary fonts) => string.Join(' ', ShapedText
            .Shape([new TextSpan("أعشاب herbs", ["Schibsted Grotesk"])], fonts)
            .Layout(new TextLayoutOptions { Size = 40 }).Lines[0].Runs
            .Select(run => run.Face.Sha256 + string.Join(',', run.Glyphs)));
    }

    [Fact]
    public void The_same_bytes_twice_count_once()
    {
        using var fonts = new FontLibrary();
        var path = Fonts.Brand("marsa/fonts/Gloock-400Regular.ttf");
        Assert.Same(fonts.AddFile(path), fonts.AddFile(path));
    }

    [Theory]
    [InlineData("wOFF", "web font")]
    [InlineData("wOF2", "web font")]
    [InlineData("ttcf", "collection")]
    [InlineData("%PDF", "not a font")]
    public void What_is_no_plain_font_is_refused_with_what_to_use(string magic, string expected)
    {
        using var fonts = new FontLibrary();
        var error = Assert.Throws<FontException>(() => fonts.Add(Encoding.ASCII.GetBytes(magic + new string('\0', 64)), "brand.font"));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains("TTF or OTF", error.Message, StringComparison.Ordinal);
        Assert.Contains("brand.font", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_font_is_refused()
    {
        using var fonts = new FontLibrary();
        var bytes = File.ReadAllBytes(Fonts.Brand("marsa/fonts/Gloock-400Regular.ttf"));
        "fvar"u8.CopyTo(bytes.AsSpan(12));
        var error = Assert.Throws<FontException>(() => fonts.Add(bytes, "Variable.ttf"));
        Assert.Contains("static files", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_cut_short_anywhere_is_refused_with_its_name()
    {
        using var fonts = new FontLibrary();
        var bytes = File.ReadAllBytes(Fonts.Brand("marsa/fonts/Gloock-400Regular.ttf"));
        foreach (var length in (int[])[0, 1, 4, 11, 12, 100, 1000, bytes.Length / 2, bytes.Length - 4])
        {
            var error = Assert.Throws<FontException>(() => fonts.Add(bytes.AsMemory(0, length), "short.ttf"));
            Assert.Contains("short.ttf", error.Message, StringComparison.Ordinal);
        }

        Assert.Empty(fonts.Families);
    }

    [Fact]
    public void A_font_with_damaged_bytes_is_refused_or_sets_text_but_never_fails_otherwise()
    {
        var intact = File.ReadAllBytes(Fonts.Brand("marsa/fonts/Gloock-400Regular.ttf"));
        Gen.Select(Gen.Int[0, 600], Gen.Int[0, intact.Length - 1], Gen.Byte).Array[1, 12].Sample(
            places =>
            {
                var bytes = (byte[])intact.Clone();
                foreach (var (head, anywhere, value) in places)
                {
                    bytes[head] = value;
                    bytes[anywhere] ^= value;
                }

                using var fonts = new FontLibrary();
                try
                {
                    var family = fonts.Add(bytes, "damaged.ttf").Family;
                    ShapedText.Shape([new TextSpan("Toffee AV first", [family])], fonts).Layout(new TextLayoutOptions { Size = 20, MaxWidth = 90 });
                }
                catch (FontException error)
                {
                    Assert.Contains("damaged.ttf", error.Message, StringComparison.Ordinal);
                }
            },
            iter: 300, threads: 1);
    }

    [Fact]
    public void A_font_over_32_MiB_is_refused_before_it_is_read()
    {
        using var fonts = new FontLibrary();
        var error = Assert.Throws<FontException>(() => fonts.Add(new byte[FontLibrary.MaxFontBytes + 1], "huge.ttf"));
        Assert.Contains("32 MiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_a_missing_folder_are_named()
    {
        using var fonts = new FontLibrary();
        Assert.Contains("nowhere.ttf", Assert.Throws<FontException>(() => fonts.AddFile("nowhere.ttf")).Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", Assert.Throws<FontException>(() => fonts.AddFolder("nowhere")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fonts_of_a_library_that_is_gone_are_kept_by_nobody(bool disposed)
    {
        Draw(disposed);
        for (var wait = 0; !disposed && wait < 10 && SKGraphics.GetFontCacheCountUsed() >= 300; wait++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // other tests draw at the same time, but nowhere near as many sizes
        Assert.InRange(SKGraphics.GetFontCacheCountUsed(), 0, 299);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Draw(bool disposed)
        {
            var fonts = FontLibrary.CreateDefault();
            using var surface = SKSurface.Create(new SKImageInfo(64, 64));
            var shaped = ShapedText.Shape([new TextSpan("A", ["Inter"])], fonts);
            for (var size = 10; size < 510; size++)
            {
                shaped.Layout(new TextLayoutOptions { Size = size / 10.0 }).Draw(surface.Canvas, 0, 0);
            }

            if (disposed)
            {
                fonts.Dispose();
            }
        }
    }
}
