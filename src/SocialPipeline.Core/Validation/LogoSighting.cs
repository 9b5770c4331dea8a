using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>One logo in a picture.</summary>
internal sealed record LogoSighting
{
    /// <summary>The variant.</summary>
    public required LogoVariant Variant { get; init; }

    /// <summary>The rectangle of its ink in pixels of the picture.</summary>
    public required Box Box { get; init; }

    /// <summary>How it is known.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The scene element, by id; <see langword="null"/> when it was found in pixels.</summary>
    public string? Element { get; init; }

    /// <summary>Its box as if it did not lean.</summary>
    public Box Upright { get => field.Area > 0 ? field : Box; init; }

    /// <summary>Its own height in pixels.</summary>
    public double Height => Upright.Height;

    /// <summary>Width ÷ height as drawn, divided by the variant's own: 1 when it is not stretched.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>By how much the stretch may be measured wrongly: a pixel more or less.</summary>
    public double StretchError { get; init; }

    /// <summary>How far it leans, in degrees clockwise.</summary>
    public double Degrees { get; init; }

    /// <summary>The share of its ink that really shows, 0 to 1.</summary>
    public double Visible { get; init; } = 1;

    /// <summary>How well its colours are the variant's, 0 to 1.</summary>
    public double ColorMatch { get; init; } = 1;

    /// <summary>What it stands on and how well it stands out; <see langword="null"/> when nothing of its ground can be seen.</summary>
    public LogoStanding? Standing { get; init; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
