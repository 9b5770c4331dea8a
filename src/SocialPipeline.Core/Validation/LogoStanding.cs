using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Validation.Logos;

namespace SocialPipeline.Validation;

/// <summary>What a logo stands on, by the pixels between and around its ink.</summary>
/// <param name="Ratio">The WCAG ratio that four fifths of the ink reach against the ground beside it.</param>
/// <param name="Difference">The CIEDE2000 that four fifths of the ink reach.</param>
/// <param name="Ground">The mean colour of the ground.</param>
/// <param name="GroundPixels">A sample of the ground inside the box.</param>
internal sealed record LogoStanding(double Ratio, double Difference, Color Ground, IReadOnlyList<Color> GroundPixels)
{
    /// <summary>How much of the ink of a drawn logo shows, and on what. Ink that something covers, fades or clips is not there.</summary>
    public static (double Visible, LogoStanding? Standing) OfScene(CheckSubject subject, BrandAsset asset, Box box, double opacity)
    {
        using var mask = LogoMask.Of(asset, box);
        var reading = LogoReading.Drawn(subject, mask, opacity);
        return (reading.Visible, reading.Standing());
    }

    /// <summary>What a logo that was found stands on. Its ink has the colours that are there: it may have been painted over.</summary>
    /// <param name="subject">The picture.</param>
    /// <param name="template">The variant.</param>
    /// <param name="box">Its box as if it did not lean.</param>
    /// <param name="degrees">How far it leans, clockwise.</param>
    public static LogoStanding? OfPixels(CheckSubject subject, LogoTemplate template, Box box, double degrees)
    {
        using var mask = LogoMask.Of(template, box, degrees);
        return mask is null ? null : LogoReading.Seen(subject, mask, core: true).Standing() ?? LogoReading.Seen(subject, mask, core: false).Standing();
    }
}
