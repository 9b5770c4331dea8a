using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>What one fill or stroke covers, and in which colour; of a gradient it is the mean of its stops.</summary>
internal sealed record SvgArea(SKPath Path, SKColor Color, float Opacity) : IDisposable
{
    public void Dispose() => Path.Dispose();

    /// <summary>Adds an outline, moved and cut; one that covers nothing is left out.</summary>
    public static void Add(List<SvgArea> areas, SKPath outline, SvgInk ink, SKMatrix matrix, float opacity, SKPath? clip)
    {
        var moved = new SKPath();
        outline.Transform(matrix, moved);
        if (clip is not null && moved.Op(clip, SKPathOp.Intersect) is { } cut)
        {
            moved.Dispose();
            moved = cut;
        }
        if (moved.IsEmpty || !(moved.TightBounds is { Width: > 0, Height: > 0 }))
        {
            moved.Dispose();
            return;
        }
        var color = ink.Mean;
        areas.Add(new SvgArea(moved, color.WithAlpha(255), opacity * ink.Opacity * color.Alpha / 255));
    }
}
