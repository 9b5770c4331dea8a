using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Documents;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Rendering;

public sealed class CropChoiceTests
{
    private const string Plain = """{ "type": "image", "id": "photo", "source": "photo", "width": "100%", "height": "100%" }""";
    private static readonly Brand Owner = Brand.FromColors("Plain", Color.Parse("#1A3A5A"), accent: Color.Parse("#E8A33D"));

    [Fact]
    public void A_callers_focus_wins_over_everything()
    {
        var image = Settle(Plain.Replace("\"source\"", "\"focus\": [0.5, 0.5], \"source\"", StringComparison.Ordinal), Ball(720, 200), new FocusPoint(.2, .5));

        Assert.Equal((FocusOrigin.Given, new FocusPoint(.2, .5)), (image.FocusOrigin, image.Focus));
        Assert.Equal(0, image.Crop.X);
    }

    [Fact]
    public void A_layers_focus_wins_over_the_picture()
    {
        var image = Settle(Plain.Replace("\"source\"", "\"focus\": [0.3, 0.5], \"source\"", StringComparison.Ordinal), Ball(720, 200));

        Assert.Equal((FocusOrigin.Template, new FocusPoint(.3, .5)), (image.FocusOrigin, image.Focus));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"focus\": \"auto\", ")]
    public void A_subject_is_looked_for_when_nobody_says_where_it_is(string focus)
    {
        var image = Settle(Plain.Replace("\"source\"", focus + "\"source\"", StringComparison.Ordinal), Ball(800, 300));

        Assert.Equal(FocusOrigin.Found, image.FocusOrigin);
        Assert.True(image.Crop.X <= 740 && image.Crop.Right >= 860, $"{image.Crop}");
    }

    [Fact]
    public void A_picture_that_is_shown_whole_has_no_focus()
    {
        var image = Settle(Plain.Replace("\"source\"", "\"fit\": \"contain\", \"source\"", StringComparison.Ordinal), Ball(800, 300));

        Assert.Equal((FocusOrigin.None, null), (image.FocusOrigin, image.Focus));
        Assert.Equal(new Box(0, 0, 900, 600), image.Crop);
    }

    [Fact]
    public void A_subject_is_kept_from_under_the_text_that_really_stands_there()
    {
        const string Words = """, { "type": "text", "id": "words", "text": "{{ a }}", "role": "display", "size": { "max": "9u", "min": "1u" }, "start": "4%", "top": "4%", "width": "54%", "height": "92%" }""";
        var text = string.Join(' ', Enumerable.Repeat("Words stand here", 8));

        var free = Settle(Plain, Ball(450, 300));
        var beside = Settle(Plain + Words, Ball(450, 300), text: text);

        Assert.Equal(.5, free.Focus!.Value.X, .01);
        Assert.True(beside.Focus!.Value.X < .45, $"{beside.Focus}");
    }

    [Fact]
    public void Before_and_after_are_cropped_alike()
    {
        var template = TemplateLibrary.BuiltIn.Get("before-after");
        var data = TemplateDataReader.ReadFile(SamplePaths.Content("volt-and-fern", "before-after"), template);

        var images = new TemplateRenderer().RenderScene(template, data, Brand.Load(SamplePaths.Brand("volt-and-fern")), PlatformCatalog.Default.Get(PlatformFormats.InstagramPostPortrait)).Elements.OfType<SceneImage>().ToList();

        Assert.Equal(2, images.Count);
        Assert.Equal(images[0].Crop.X, images[1].Crop.X, images[0].Crop.Width * .01);
        Assert.All(images, image => Assert.Equal(FocusOrigin.Template, image.FocusOrigin));
    }

    [Fact]
    public void One_look_at_a_photo_serves_a_whole_set()
    {
        var photo = Ball(800, 300);
        var scenes = new[] { Scene(Plain, photo), Scene(Plain, photo) };
        using var resources = new SceneResources(scenes, ImageLimits.Default);

        var settled = scenes.Select(scene => CropChoice.Settle(scene, resources)).ToList();

        Assert.Equal(1, resources.Decoded);
        Assert.Same(resources.FocusOf(photo), resources.FocusOf(photo));
        Assert.Equal(settled[0].Elements.OfType<SceneImage>().Single().Crop, settled[1].Elements.OfType<SceneImage>().Single().Crop);
    }

    [Fact]
    public void The_scene_says_where_the_focus_is_and_who_said_so()
    {
        var scene = Scene(Plain, Ball(800, 300));
        using var resources = new SceneResources([scene], ImageLimits.Default);

        var json = SceneJson.Write(CropChoice.Settle(scene, resources));

        Assert.Contains("\"from\": \"found\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "photo": { "src": "ball", "focusBox": [0.6, 0.2, 0.2, 0.4] } }""", .7, .4)]
    [InlineData("""{ "photo": { "src": "ball", "focus": [0.1, 0.9] } }""", .1, .9)]
    public void A_focus_is_read_as_a_point_or_as_a_box(string json, double x, double y)
    {
        var data = TemplateDataReader.Read(json, Template(Plain), _ => Ball(450, 300));

        var focus = Assert.IsType<InputValue.Image>(data["photo"]).Focus!.Value;

        Assert.Equal(x, focus.X, 1e-9);
        Assert.Equal(y, focus.Y, 1e-9);
    }

    [Theory]
    [InlineData("""{ "photo": { "src": "ball", "focusBox": [0.6, 0.2, 0.5, 0.4] } }""", "leaves the picture")]
    [InlineData("""{ "photo": { "src": "ball", "focusBox": [0, 0, 1, 1], "focus": [0, 0] } }""", "a focus and a focus box")]
    [InlineData("""{ "photo": { "src": "ball", "focusBox": [0, 0, 1] } }""", "focusBox")]
    public void A_focus_box_that_cannot_be_is_refused(string json, string said)
    {
        var refused = Assert.Throws<DocumentException>(() => TemplateDataReader.Read(json, Template(Plain), _ => Ball(450, 300)));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layers_focus_in_other_words_is_refused()
    {
        var refused = Assert.Throws<DocumentException>(() => Template(Plain.Replace("\"source\"", "\"focus\": \"left\", \"source\"", StringComparison.Ordinal)));

        Assert.Contains("auto, or x and y", refused.Message, StringComparison.Ordinal);
    }

    private static SceneImage Settle(string layers, ImageSource photo, FocusPoint? focus = null, string? text = null)
    {
        var scene = Scene(layers, photo, focus, text);
        using var resources = new SceneResources([scene], ImageLimits.Default);
        return CropChoice.Settle(scene, resources).Elements.OfType<SceneImage>().Single();
    }

    private static Scene Scene(string layers, ImageSource photo, FocusPoint? focus = null, string? text = null)
    {
        var data = new TemplateData { ["photo"] = new InputValue.Image(photo, focus) };
        if (text is not null)
        {
            data["a"] = text;
        }

        return LayoutSolver.Solve(new LayoutRequest(Template(layers), data, Owner, PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare), Text.FontLibrary.CreateDefault()));
    }

    private static Template Template(string layers) => TemplateReader.Read(
        System.Text.Encoding.UTF8.GetBytes($$"""{ "schemaVersion": 1, "id": "case", "name": "Case", "inputs": { "a": { "type": "text" }, "photo": { "type": "image" } }, "surface": "paper", "layers": [ {{layers}} ] }"""),
        "case");

    private static ImageSource Ball(int x, int y)
    {
        using var picture = TestPictures.Bitmap(900, 600, (column, row) => (column - x) * (column - x) + (row - y) * (row - y) < 3600 ? new SKColor(215, 70, 30) : new SKColor(140, 170, 190));
        return TestPictures.Source(picture, "png");
    }
}
