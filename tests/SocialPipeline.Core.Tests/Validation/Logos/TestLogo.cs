using System.Text;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Imaging.Svg;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Logos;

/// <summary>A mark with corners, curves and two colours, 120 by 100.</summary>
internal static class TestLogo
{
    public const string Svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 100" preserveAspectRatio="none">
          <path fill="#C70039" d="M0 100 L0 0 L34 0 L60 52 L86 0 L120 0 L120 100 L92 100 L92 44 L70 88 L50 88 L28 44 L28 100 Z"/>
          <circle fill="#FF5733" cx="60" cy="18" r="14"/>
        </svg>
        """;

    private static readonly SvgDrawing Drawing = SvgDrawing.Parse(Encoding.UTF8.GetBytes(Svg), "mark.svg");

    public static LogoTemplate Template { get; } = Of(Svg);

    public static LogoTemplate Of(string svg, string id = "mark") => LogoTemplate.From(new BrandAsset("mark.svg", Encoding.UTF8.GetBytes(svg)), id);

    /// <summary>Draws the mark into a box, turned about its middle, in its own colours or in one ink.</summary>
    public static TestDesign Logo(this TestDesign design, Box box, SKColor? ink = null, float degrees = 0)
    {
        design.Canvas.Save();
        design.Canvas.RotateDegrees(degrees, (float)(box.X + (box.Width / 2)), (float)(box.Y + (box.Height / 2)));
        Drawing.Draw(design.Canvas, SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height), ink is { } one ? new SvgPaintOptions { OverrideColor = one } : null);
        design.Canvas.Restore();
        return design;
    }

    public static double Overlap(Box a, Box b)
    {
        var width = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        var height = Math.Min(a.Y + a.Height, b.Y + b.Height) - Math.Max(a.Y, b.Y);
        return width <= 0 || height <= 0 ? 0 : width * height / ((a.Width * a.Height) + (b.Width * b.Height) - (width * height));
    }
}
