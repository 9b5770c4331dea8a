using CsCheck;
using SocialPipeline.Brands;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Layout;

/// <summary>Whatever the words and the canvas: a sound scene, or an error that names the layer.</summary>
public sealed class LayoutPropertyTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Brand Fern = Brand.Load(SamplePaths.Brand("volt-and-fern"));
    private static readonly Template Announcement = TemplateLibrary.BuiltIn.Get("announcement");

    [Fact]
    public void Any_words_on_any_canvas_give_a_sound_scene_or_a_named_fault() =>
        Gen.Select(Gen.Int[1, 14], Gen.Int[1, 11], Gen.Int[0, 20], Gen.Int[300, 2000], Gen.Double[.2, 6]).Sample(
            (words, letters, subWords, width, aspect) =>
            {
                var format = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare) with { Width = width, Height = Math.Clamp((int)(width / aspect), 150, 4000) };
                var data = new TemplateData { ["headline"] = Text(words, letters), ["sub"] = Text(subWords, letters), ["eyebrow"] = "News" };
                try
                {
                    var faults = SceneFaults.Of(Renderer.RenderScene(Announcement, data, Fern, format), Fern).ToList();
                    return faults.Count == 0 ? true : throw new InvalidOperationException(string.Join("; ", faults));
                }
                catch (LayoutException error)
                {
                    return error.Layer.Length > 0;
                }
                catch (InputException)
                {
                    return words * (letters + 1) > 100 || subWords * (letters + 1) > 150;
                }
            },
            iter: 150);

    private static string Text(int words, int letters) => string.Join(' ', Enumerable.Range(0, words).Select(i => new string((char)('a' + (i % 20)), 1 + ((letters + i) % 11))));
}
