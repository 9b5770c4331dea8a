using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>What contrast a text needs (WCAG 2.2, 1.4.3).</summary>
public static class LegibilityLimits
{
    /// <summary>The least contrast of text.</summary>
    public const double Normal = 4.5;

    /// <summary>The least contrast of large text.</summary>
    public const double Large = 3;

    // WCAG calls text large from 24 CSS px on, about 2.5 times the smallest that a design on such a canvas may use.
    private const double LargeSize = 2.5;

    // And bold text from 14 pt, 18.7 CSS px.
    private const double LargeBoldSize = LargeSize * 18.7 / 24;
    private const int Bold = 700;

    /// <summary>Whether a text is large on its canvas.</summary>
    /// <param name="size">Its size in pixels.</param>
    /// <param name="floor">The smallest legible size there in pixels (<see cref="Scene.TextFloor"/>).</param>
    /// <param name="weight">The least weight of its letters, 1 to 1000.</param>
    public static bool IsLarge(double size, double floor, int weight = 400) => size >= floor * (weight >= Bold ? LargeBoldSize : LargeSize);

    /// <summary>Whether a text of a scene is large on its canvas.</summary>
    /// <param name="text">The text.</param>
    /// <param name="floor">The smallest legible size there in pixels.</param>
    public static bool IsLarge(SceneText text, double floor)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsLarge(text.Size, floor, text.Lines.Lines.SelectMany(line => line.Runs).Select(run => run.Face.Weight).DefaultIfEmpty(400).Min());
    }
}
