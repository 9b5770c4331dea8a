using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Templates;

/// <summary>What an art director would send back, as far as a machine can say it of a scene.</summary>
internal static class SceneFaults
{
    public static IEnumerable<string> Of(Scene scene, Brand brand)
    {
        var canvas = new Box(0, 0, scene.Width, scene.Height);
        foreach (var text in scene.Texts)
        {
            if (!scene.Safe.Contains(text.Box, 1.5) || !canvas.Contains(text.Ink, 1))
            {
                yield return FormattableString.Invariant($"'{text.Id}' is outside the safe area: {text.Box}");
            }

            if (text.Overflows || text.Lines.Truncated)
            {
                yield return $"'{text.Id}' does not fit: '{text.Text}'";
            }

            if (text.Lines.MissingGlyphs.Count > 0)
            {
                yield return $"'{text.Id}' has no glyph for {string.Join(", ", text.Lines.MissingGlyphs)}";
            }

            if (text.Size < scene.TextFloor * .97)
            {
                yield return FormattableString.Invariant($"'{text.Id}' is {text.Size:0.#} px, below the floor of {scene.TextFloor:0.#} px");
            }

            // Large text needs 3:1 (WCAG 2.2, 1.4.3); the design language calls 0.06 u large.
            var needed = text.Size >= scene.TextFloor * 2.5 ? 3 : 4.5;
            if (text.Contrast < needed)
            {
                yield return FormattableString.Invariant($"'{text.Id}' has a contrast of {text.Contrast:0.0}, needed is {needed}");
            }
        }

        var logos = scene.Elements.OfType<SceneLogo>().ToList();
        if (logos.Count != 1)
        {
            yield return $"there are {logos.Count} logos; one is never dropped and never doubled";
        }

        foreach (var logo in logos)
        {
            if (!scene.Safe.Contains(logo.Box, 1.5) || logo.Contrast < brand.LogoPolicy.MinContrast)
            {
                yield return FormattableString.Invariant($"the logo '{logo.Variant.Id}' stands at {logo.Box} with a contrast of {logo.Contrast:0.0}");
            }

            foreach (var text in scene.Texts.Where(text => logo.ClearSpace.Inflate(-logo.Box.Height * .02).Overlaps(text.Ink, 1)))
            {
                yield return $"'{text.Id}' enters the logo's clear space";
            }
        }

        foreach (var image in scene.Elements.OfType<SceneImage>().Where(image => image.Box.Width > 1 && Math.Abs((image.Box.Width / image.Box.Height) - (image.Crop.Width / image.Crop.Height)) > .02))
        {
            yield return $"the picture '{image.Id}' is stretched";
        }

        foreach (var shape in scene.Elements.Where(element => element is SceneShape or SceneImage))
        {
            foreach (var (edge, gap) in Gaps(shape.Box, canvas))
            {
                // One to three percent short of an edge looks like a mistake.
                var side = edge is "left" or "right" ? canvas.Width : canvas.Height;
                if (gap > side * .002 && gap < side * .015 && shape.Box.Area > canvas.Area * .02)
                {
                    yield return FormattableString.Invariant($"'{shape.Id}' ends {gap:0.#} px short of the {edge} edge");
                }
            }
        }
    }

    private static IEnumerable<(string Edge, double Gap)> Gaps(Box box, Box canvas)
    {
        yield return ("left", box.X);
        yield return ("top", box.Y);
        yield return ("right", canvas.Right - box.Right);
        yield return ("bottom", canvas.Bottom - box.Bottom);
    }
}
