using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Layout;

public sealed class CopyFitTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Brand Marsa = Brand.Load(SamplePaths.Brand("marsa"));
    private static readonly PlatformFormat[] Formats = [.. PlatformCatalog.Default.Formats.Take(24)];

    private static readonly Template Card = TemplateReader.Read("""
        { "schemaVersion": 1, "id": "card", "name": "Card", "inputs": { "a": { "type": "text" }, "b": { "type": "text" } }, "surface": "paper", "dropOrder": ["sub"],
          "layers": [ { "type": "frame", "id": "words", "layout": "vertical", "gap": "4u", "area": "content", "width": "100%", "height": "100%", "children": [
            { "type": "text", "id": "headline", "text": "{{ a }}", "role": "display", "size": { "max": "20u", "min": "8u" }, "maxLines": 3 },
            { "type": "text", "id": "sub", "text": "{{ b }}", "size": "6u" } ] } ] }
        """u8.ToArray(), "card");

    [Theory]
    [InlineData("Hello", "", CopyFitVerdict.Fits)]
    [InlineData("A headline of seven words or so", "", CopyFitVerdict.Shrinks)]
    [InlineData("A headline that goes on and on until it has to be set rather small", "", CopyFitVerdict.BelowComfortable)]
    [InlineData("Hello", "One sentence after another, and then one more, until nobody could read it at a glance and the box is full to its lower edge, which is where it all has to end, whatever else was still to be said. One sentence after another, and then one more, until nobody could read it. One sentence after another, and then one more, until nobody could read it at a glance, or wanted to, or had the time.", CopyFitVerdict.Drops)]
    [InlineData("A headline that goes on and on and never comes to an end because whoever wrote it had so very much to say about so very many things", "", CopyFitVerdict.DoesNotFit)]
    public void The_verdict_says_what_the_layout_does(string headline, string sub, CopyFitVerdict verdict)
    {
        var format = Forecast(headline, sub, LayoutCase.Square).Formats.Single();

        Assert.True(verdict == format.Verdict, $"{format.Verdict}: {format.Reason}");
        Assert.Equal(verdict == CopyFitVerdict.DoesNotFit ? "headline" : null, format.FailedLayer);
        Assert.Equal(verdict == CopyFitVerdict.Drops ? ["sub"] : [], format.Dropped);
        if (verdict is CopyFitVerdict.Shrinks or CopyFitVerdict.BelowComfortable)
        {
            Assert.Contains("'headline' shrinks to", format.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_sentence_counts_the_formats_below_the_minimum()
    {
        var forecast = Forecast("A headline that is about as long as three of its lines can hold", "", Formats);
        var failed = forecast.Formats.Where(format => format.Verdict == CopyFitVerdict.DoesNotFit).Select(format => format.Format.Id).ToList();

        Assert.InRange(failed.Count, 1, 23);
        Assert.False(forecast.Fits);
        Assert.Equal($"The copy falls below the minimum in {failed.Count} of 24 formats: {string.Join(", ", failed)}.", forecast.Sentence);
        Assert.True(Forecast("Hi", "", LayoutCase.Square).Fits);
        Assert.Equal("The copy fits in 1 of 1 formats: 1 at full size.", Forecast("Hi", "", LayoutCase.Square).Sentence);
    }

    [Fact]
    public void The_forecast_is_what_rendering_does()
    {
        var template = TemplateLibrary.BuiltIn.Get("announcement");
        var data = TemplateDataReader.ReadFile(SamplePaths.Content("marsa", "announcement"), template);
        var forecast = CopyFit.Forecast(template, data, Marsa, Formats, Renderer.FontsOf(Marsa));
        foreach (var format in forecast.Formats.Take(3))
        {
            var scene = Renderer.RenderScene(template, data, Marsa, format.Format);
            Assert.Equal(scene.Texts.Select(text => (text.Id, text.Size)), format.Texts.Select(text => (text.Id, text.Size)));
            Assert.Equal(scene.Dropped, format.Dropped);
        }
    }

    [Fact]
    public void A_picture_is_read_no_further_than_its_header()
    {
        var template = TemplateLibrary.BuiltIn.Get("announcement");
        var data = TemplateDataReader.ReadFile(SamplePaths.Content("marsa", "announcement"), template);
        var whole = File.ReadAllBytes(Path.Combine(SamplePaths.Root, "samples", "pictures", "harbour.jpg"));
        data["photo"] = new InputValue.Image(ImageSource.FromBytes(whole.AsMemory(0, 2048), "cut.jpg"));

        Assert.True(CopyFit.Forecast(template, data, Marsa, [LayoutCase.Square], Renderer.FontsOf(Marsa)).Fits);
        Assert.Throws<ImageException>(() => Renderer.RenderScene(template, data, Marsa, LayoutCase.Square));
    }

    private static CopyFitForecast Forecast(string headline, string sub, params PlatformFormat[] formats) =>
        CopyFit.Forecast(Card, new TemplateData { ["a"] = headline, ["b"] = sub }, Marsa, formats, Renderer.FontsOf(Marsa));
}
