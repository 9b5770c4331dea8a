using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Rendering;

public sealed class TemplateRendererTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Brand Marsa = Brand.Load(SamplePaths.Brand("marsa"));
    private static readonly PlatformFormat Square = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare);

    [Fact]
    public void A_picture_has_the_formats_size_and_an_accepted_type_within_the_limit()
    {
        using var image = Announcement(Square);
        using var decoded = SKBitmap.Decode(image.Bytes.Span);
        Assert.Equal((1080, 1080), (decoded.Width, decoded.Height));
        Assert.Contains(image.File.Type, Square.AcceptedTypes);
        Assert.True(image.Bytes.Length <= Square.MaxBytes);
    }

    [Fact]
    public void A_byte_limit_is_met_by_lower_quality_and_the_result_says_so()
    {
        using var image = Announcement(Square with { MaxBytes = 60_000, AcceptedTypes = [ImageFileType.Jpeg] });
        Assert.True(image.Bytes.Length <= 60_000);
        Assert.True(image.File.Quality < 90);
        Assert.Contains("limit", image.File.Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_limit_that_no_quality_meets_is_a_typed_error() =>
        Assert.Throws<EncodeException>(() => Announcement(Square with { MaxBytes = 4_000, AcceptedTypes = [ImageFileType.Jpeg] }));

    [Fact]
    public async Task A_set_reports_progress_and_keeps_the_order_of_the_formats()
    {
        var formats = PlatformCatalog.Default.Formats.Take(6).ToList();
        var reported = new List<RenderProgress>();
        var order = new List<string>();
        await foreach (var result in Renderer.RenderSetAsync(Template("announcement"), Data("announcement"), Marsa, formats, progress: new Reporter(reported)))
        {
            using var image = result.Image;
            order.Add(result.Format.Id);
        }

        Assert.Equal(formats.Select(format => format.Id), order);
        Assert.Equal(Enumerable.Range(1, 6), reported.Select(progress => progress.Done).Order());
    }

    [Fact]
    public async Task A_format_that_fails_does_not_take_the_set_with_it()
    {
        var tiny = Square with { Id = "tiny", Width = 60, Height = 60 };
        var results = new List<FormatResult>();
        await foreach (var result in Renderer.RenderSetAsync(Template("announcement"), Data("announcement"), Marsa, [tiny, Square]))
        {
            results.Add(result);
        }

        Assert.IsType<LayoutException>(results[0].Error);
        Assert.NotNull(results[1].Image);
        results[1].Image!.Dispose();
    }

    [Fact]
    public async Task A_cancelled_set_stops()
    {
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in Renderer.RenderSetAsync(Template("announcement"), Data("announcement"), Marsa, PlatformCatalog.Default.Formats, cancellationToken: cancel.Token))
            {
                result.Image?.Dispose();
                await cancel.CancelAsync();
            }
        });
    }

    [Fact]
    public void A_set_decodes_each_photo_once()
    {
        var scenes = PlatformCatalog.Default.Formats.Take(8)
            .Select(format => LayoutSolver.Solve(new LayoutRequest(Template("announcement"), Data("announcement"), Marsa, format, Renderer.FontsOf(Marsa))))
            .ToList();
        using var resources = new SceneResources(scenes, new ImageLimits());
        foreach (var scene in scenes)
        {
            SceneRaster.Draw(Backdrop.Settle(scene, Marsa, resources, DesignAdjustments.None, default), resources, default).Dispose();
        }

        Assert.Equal(1, resources.Decoded);
    }

    [Fact]
    public void A_photo_kept_between_edits_is_drawn_as_it_would_be_anew()
    {
        using var photos = new PhotoCache();
        var picture = ImageSource.FromFile(Path.Combine(SamplePaths.Root, "samples", "pictures", "jetty.jpg"));
        (string Treatment, double Focus, string Words, double Scale)[] edits =
        [
            ("none", .5, "Harbour", .5), ("none", .5, "Harbour lights", .5), ("none", .1, "Harbour lights", .5), ("monochrome", .1, "Harbour lights", .5), ("monochrome", .1, "Harbour", 1), ("monochrome", .1, "Sea", 1),
        ];
        foreach (var (treatment, focus, words, scale) in edits)
        {
            var template = Layers($$"""
                { "type": "image", "id": "photo", "source": "photo", "treatment": "{{treatment}}" },
                { "type": "text", "id": "a", "text": "{{words}}", "size": "6u", "area": "content", "top": "2vh", "height": "30vh" }
                """);
            var data = new TemplateData { ["photo"] = new InputValue.Image(picture, Focus: new FocusPoint(focus, .5)) };
            using var anew = Renderer.Render(template, data, Marsa, Square, new RenderOptions { Scale = scale });
            using var edited = Renderer.Render(template, data, Marsa, Square, new RenderOptions { Scale = scale, Photos = photos });

            Assert.True(anew.Bytes.Span.SequenceEqual(edited.Bytes.Span), $"{treatment} {focus} {words} {scale}");
        }
    }

    [Fact]
    public void A_pdf_keeps_text_as_text_and_shapes_as_vectors()
    {
        using var image = Renderer.Render(Template("quote"), Data("quote"), Marsa, Square, new RenderOptions { FileType = ImageFileType.Pdf });
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pdf");
        try
        {
            image.Save(path);
            Assert.Contains("1080 x 1080", Programs.Run("pdfinfo", "poppler-utils", path), StringComparison.Ordinal);
            Assert.DoesNotContain("image", Programs.Run("pdfimages", "poppler-utils", "-list", path).Split('\n').Skip(2).Aggregate("", string.Concat), StringComparison.Ordinal);
            Assert.Contains(image.Scene.Texts.First().Lines.Lines[0].Runs[0].Face.Family[..4], Programs.Run("pdffonts", "poppler-utils", path), StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_drawn_qr_code_is_read_by_a_scanner()
    {
        using var image = Renderer.Render(Layers("""{ "type": "qr", "id": "code", "value": "{{ a }}", "start": "20%", "top": "20%", "width": "30%" }"""),
            new TemplateData { ["a"] = "https://marsa.example/open-house?from=instagram" }, Marsa, Square, new RenderOptions { FileType = ImageFileType.Jpeg });
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.jpg");
        try
        {
            image.Save(path);
            Assert.Equal("https://marsa.example/open-house?from=instagram", Programs.Run("zbarimg", "zbar-tools", "--quiet", "--raw", path).Trim());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("paper", LogoGround.Light, LogoInk.FullColor)]
    [InlineData("brand", LogoGround.Dark, LogoInk.FullColor)]
    public void The_logo_variant_suits_the_ground_under_it(string surface, LogoGround ground, LogoInk ink)
    {
        var scene = Renderer.RenderScene(Layers("""{ "type": "logo", "id": "logo", "start": "10%", "top": "10%", "height": "60px" }""", surface), [], Marsa, Square);
        var logo = scene.Elements.OfType<SceneLogo>().Single();
        Assert.Equal((ground, ink), (logo.Variant.Ground, logo.Variant.Ink));
        Assert.True(logo.Contrast >= 3);
    }

    [Fact]
    public void A_scrim_is_no_stronger_than_the_contrast_needs()
    {
        double Strength(SKColor photo) => Renderer.RenderScene(
            Layers("""
                { "type": "image", "id": "photo", "source": "photo", "treatment": "none" },
                { "type": "scrim", "id": "scrim", "for": ["t"], "color": "black" },
                { "type": "text", "id": "t", "text": "{{ a }}", "size": "80px", "color": "white", "start": "100px", "top": "100px" }
                """),
            new TemplateData { ["a"] = "Harbour", ["photo"] = Flat(photo) }, Marsa, Square).Elements.OfType<SceneScrim>().Single().Strength!.Value;

        Assert.Equal(0, Strength(new SKColor(20, 20, 20)));
        var middle = Strength(new SKColor(160, 160, 160));
        var bright = Strength(new SKColor(250, 250, 250));
        Assert.InRange(middle, .05, bright - .05);
        var veiled = Color.Black.WithAlpha(bright).Over(new Color(250, 250, 250));
        Assert.True(Contrast.Ratio(Color.White, veiled) >= 4.5);
    }

    [Fact]
    public void A_scrim_for_a_frame_secures_every_text_inside()
    {
        var scene = Renderer.RenderScene(
            Layers("""
                { "type": "image", "id": "photo", "source": "photo", "treatment": "none" },
                { "type": "scrim", "id": "scrim", "for": ["words"], "color": "black" },
                { "type": "frame", "id": "words", "layout": "vertical", "area": "content", "children": [
                  { "type": "text", "id": "t", "text": "{{ a }}", "size": "60px", "color": "white" } ] }
                """),
            new TemplateData { ["a"] = "Harbour", ["photo"] = Flat(new SKColor(240, 240, 240)) }, Marsa, Square);
        Assert.True(scene.Texts.Single().Contrast >= 4.5);
    }

    [Fact]
    public void A_preview_is_the_same_layout_smaller()
    {
        var full = Renderer.RenderScene(Template("announcement"), Data("announcement"), Marsa, Square);
        var half = Renderer.RenderScene(Template("announcement"), Data("announcement"), Marsa, Square, new RenderOptions { Scale = .5 });
        Assert.Equal(540, half.Width);
        Assert.Equal(full.Texts.Select(text => text.Lines.Lines.Length), half.Texts.Select(text => text.Lines.Lines.Length));
        Assert.All(full.Texts.Zip(half.Texts), pair => Assert.InRange(pair.Second.Size / pair.First.Size, .49, .51));
    }

    [Fact]
    public void Everything_wrong_with_the_inputs_is_said_at_once()
    {
        var error = Assert.Throws<InputException>(() => Renderer.Render(Template("announcement"), new TemplateData { ["headlin"] = "x", ["eyebrow"] = new string('x', 99) }, Marsa, Square));
        Assert.Equal(3, error.Problems.Count);
        Assert.Contains("did you mean 'headline'?", error.Message, StringComparison.Ordinal);
    }

    private static Template Template(string id) => TemplateLibrary.BuiltIn.Get(id);

    private static TemplateData Data(string template) => TemplateDataReader.ReadFile(SamplePaths.Content("marsa", template), Template(template));

    private static RenderedImage Announcement(PlatformFormat format) => Renderer.Render(Template("announcement"), Data("announcement"), Marsa, format);

    private static Template Layers(string layers, string surface = "paper") => TemplateReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""
        { "schemaVersion": 1, "id": "case", "name": "Case", "inputs": { "a": { "type": "text" }, "photo": { "type": "image" } }, "surface": "{{surface}}", "layers": [ {{layers}} ] }
        """), "case");

    private static ImageSource Flat(SKColor color)
    {
        using var bitmap = new SKBitmap(200, 200);
        bitmap.Erase(color);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return ImageSource.FromBytes(png.ToArray(), "flat.png");
    }

    private sealed class Reporter(List<RenderProgress> reported) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value)
        {
            lock (reported)
            {
                reported.Add(value);
            }
        }
    }
}
