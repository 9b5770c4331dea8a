using SocialPipeline.BrandBench.Material;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Designs;

/// <summary>Something on a design; items are painted in order.</summary>
internal abstract record DesignItem;

/// <summary>A rectangle of one colour, or from one to another.</summary>
/// <param name="Box">Where.</param>
/// <param name="From">The colour, translucent perhaps.</param>
/// <param name="To">The other end of a gradient; none for one colour.</param>
/// <param name="Angle">The gradient's direction in CSS degrees (180 is downward); radial when not a number.</param>
/// <param name="Radius">The corners' radius.</param>
/// <param name="Shadow">The blur of a soft shadow below it, 0 for none.</param>
internal sealed record FillItem(Box Box, Color From, Color? To = null, double Angle = 180, double Radius = 0, double Shadow = 0) : DesignItem;

/// <summary>A photograph that covers a rectangle.</summary>
internal sealed record PhotoItem(Box Box, string Path, double FocusX, double FocusY) : DesignItem;

/// <summary>A line of text.</summary>
/// <param name="X">Where it starts.</param>
/// <param name="Baseline">Its baseline.</param>
/// <param name="Size">Pixels in an em.</param>
/// <param name="Font">The font.</param>
/// <param name="Text">The words.</param>
/// <param name="Ink">The colour.</param>
/// <param name="Tracking">Added after each letter, in em.</param>
internal sealed record TextItem(double X, double Baseline, double Size, FontFile Font, string Text, Color Ink, double Tracking = 0) : DesignItem;

/// <summary>A logo.</summary>
/// <param name="Logo">The logo.</param>
/// <param name="X">Its middle, across.</param>
/// <param name="Y">Its middle, down.</param>
/// <param name="Width">Its width before turning.</param>
/// <param name="Height">Its height before turning.</param>
/// <param name="Turn">In degrees, clockwise.</param>
/// <param name="Opacity">From 0 to 1.</param>
/// <param name="Ink">One ink instead of its own colours.</param>
internal sealed record LogoItem(BenchLogo Logo, double X, double Y, double Width, double Height, double Turn, double Opacity, Color? Ink) : DesignItem
{
    /// <summary>The upright box around the turned logo.</summary>
    public Box Bounds
    {
        get
        {
            var (sine, cosine) = (Math.Abs(Math.Sin(Turn * Math.PI / 180)), Math.Abs(Math.Cos(Turn * Math.PI / 180)));
            var (width, height) = ((Width * cosine) + (Height * sine), (Width * sine) + (Height * cosine));
            return new Box(X - (width / 2), Y - (height / 2), width, height);
        }
    }
}
