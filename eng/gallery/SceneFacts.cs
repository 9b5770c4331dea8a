using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Gallery;

/// <summary>What is worth a look in a scene: low contrast, small text, what was dropped, enlarged pictures.</summary>
internal static class SceneFacts
{
    public static IEnumerable<string> Of(Scene scene, Brand brand)
    {
        foreach (var text in scene.Texts)
        {
            if (text.Contrast < (text.Size > scene.TextFloor * 2.5 ? 3 : 4.5))
            {
                yield return FormattableString.Invariant($"'{text.Id}' has a contrast of {text.Contrast:0.0}");
            }

            if (text.Size < scene.TextFloor * .97)
            {
                yield return FormattableString.Invariant($"'{text.Id}' is {text.Size:0.#} px, the floor is {scene.TextFloor:0.#}");
            }

            foreach (var missing in text.Lines.MissingGlyphs)
            {
                yield return $"'{text.Id}' has no glyph for {missing}";
            }
        }

        foreach (var logo in scene.Elements.OfType<SceneLogo>())
        {
            if (logo.Contrast < brand.LogoPolicy.MinContrast)
            {
                yield return FormattableString.Invariant($"the logo '{logo.Variant.Id}' has a contrast of {logo.Contrast:0.0}");
            }
        }

        if (scene.Dropped.Count > 0)
        {
            yield return $"dropped {string.Join(", ", scene.Dropped)}";
        }
    }
}
