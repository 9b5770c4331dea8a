using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Validation;

namespace SocialPipeline.Generation;

/// <summary>Looks once more at what is handed out: contrasts as measured on the picture, glyphs, the platform's limits.</summary>
public static class DeliveryChecks
{
    /// <summary>The least contrast of text (WCAG 2.2, 1.4.3).</summary>
    public const double MinContrast = LegibilityLimits.Normal;

    /// <summary>The least contrast of large text (WCAG 2.2, 1.4.3).</summary>
    public const double MinLargeContrast = LegibilityLimits.Large;

    /// <summary>What a picture does not keep, a sentence each; empty when it is sound.</summary>
    /// <param name="image">The picture.</param>
    public static IReadOnlyList<string> FaultsOf(RenderedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var faults = new List<string>();
        foreach (var text in image.Scene.Texts)
        {
            var least = LegibilityLimits.IsLarge(text, image.Scene.TextFloor) ? MinLargeContrast : MinContrast;
            if (text.Contrast < least)
            {
                faults.Add(FormattableString.Invariant($"The text '{text.Id}' has a contrast of {Math.Floor(text.Contrast.Value * 100) / 100:0.00}; at least {least} is needed."));
            }

            if (text.Lines.MissingGlyphs.Count > 0)
            {
                faults.Add($"The text '{text.Id}' has no glyph for {string.Join(", ", text.Lines.MissingGlyphs)}.");
            }

            if (text.Overflows)
            {
                faults.Add($"The text '{text.Id}' runs out of its box.");
            }
        }

        if (image.File.Type != ImageFileType.Pdf && image.Bytes.Length > image.Format.MaxBytes)
        {
            faults.Add(FormattableString.Invariant($"The file has {image.Bytes.Length} bytes; {image.Format.Name} takes at most {image.Format.MaxBytes}."));
        }

        if (image.File.Type != ImageFileType.Pdf && image.Bytes.Length < image.Format.MinBytes)
        {
            faults.Add(FormattableString.Invariant($"The file has {image.Bytes.Length} bytes; {image.Format.Name} takes at least {image.Format.MinBytes}."));
        }

        var pixels = (long)image.Width * image.Height;
        if (image.File.Type != ImageFileType.Pdf && pixels > image.Format.MaxPixels)
        {
            faults.Add(FormattableString.Invariant($"The picture has {pixels} pixels; {image.Format.Name} takes at most {image.Format.MaxPixels}."));
        }

        return faults;
    }

    /// <summary>What is worth knowing about a picture and breaks no rule, a sentence each.</summary>
    /// <param name="image">The picture.</param>
    public static IReadOnlyList<string> WarningsOf(RenderedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var warnings = new List<string>();
        if (image.Scene.Dropped.Count > 0)
        {
            warnings.Add($"For want of space it goes without {string.Join(", ", image.Scene.Dropped)}.");
        }

        warnings.AddRange(image.Scene.Elements.OfType<SceneImage>()
            .Where(picture => picture.Scale > 1.01)
            .Select(picture => FormattableString.Invariant($"The picture '{picture.Source.Name}' is enlarged {picture.Scale:0.0} times.")));
        return warnings;
    }

    /// <summary>What the texts of a post do not keep of a format's limits.</summary>
    internal static IEnumerable<string> FaultsOf(Brief brief, string altText, PlatformFormat format)
    {
        var limits = format.Text;
        var tags = string.Join(' ', brief.Hashtags);
        var caption = string.IsNullOrWhiteSpace(brief.Caption) ? tags : tags.Length == 0 ? brief.Caption : $"{brief.Caption} {tags}";
        if (caption.Length > 0 && limits.Caption is { IsHard: true } most && !most.Fits(caption))
        {
            yield return FormattableString.Invariant($"The caption counts {most.Count(caption)} on {format.Name}; {most.Min} to {most.Max} are allowed.");
        }

        if (brief.Hashtags.Count > limits.MaxHashtags)
        {
            yield return FormattableString.Invariant($"There are {brief.Hashtags.Count} hashtags; {format.Name} takes {limits.MaxHashtags}.");
        }

        if (limits.AltText is { IsHard: true } alt && !alt.Fits(altText))
        {
            yield return FormattableString.Invariant($"The alternative text counts {alt.Count(altText)} on {format.Name}; {alt.Min} to {alt.Max} are allowed.");
        }
    }
}
