using System.Globalization;
using System.Text;
using SkiaSharp;

namespace SocialPipeline.Layout;

/// <summary>Outlines as SVG path data in device pixels.</summary>
internal static class ScenePaths
{
    /// <summary>Path data in the unit square, stretched to a box.</summary>
    public static string Fit(string data, Box box, bool keepAspect, int turn, bool mirror)
    {
        using var path = SKPath.ParseSvgPathData(data) ?? throw new ArgumentException($"'{data}' is not SVG path data.", nameof(data));
        if (keepAspect)
        {
            var side = Math.Min(box.Width, box.Height);
            box = new Box(box.X + ((box.Width - side) / 2), box.Y + ((box.Height - side) / 2), side, side);
        }

        var matrix = SKMatrix.CreateTranslation(-.5f, -.5f);
        matrix = matrix.PostConcat(SKMatrix.CreateRotationDegrees(90 * turn));
        matrix = matrix.PostConcat(SKMatrix.CreateScale(mirror ? -1 : 1, 1));
        matrix = matrix.PostConcat(SKMatrix.CreateTranslation(.5f, .5f));
        matrix = matrix.PostConcat(SKMatrix.CreateScale((float)box.Width, (float)box.Height));
        matrix = matrix.PostConcat(SKMatrix.CreateTranslation((float)box.X, (float)box.Y));
        path.Transform(matrix);
        return path.ToSvgPathData();
    }

    public static string Ellipse(Box box)
    {
        using var builder = new SKPathBuilder();
        builder.AddOval(Rect(box));
        using var path = builder.Detach();
        return path.ToSvgPathData();
    }

    /// <summary>A line along the middle of the longer side.</summary>
    public static string Line(Box box)
    {
        using var builder = new SKPathBuilder();
        var (middleX, middleY) = ((float)(box.X + (box.Width / 2)), (float)(box.Y + (box.Height / 2)));
        if (box.Width >= box.Height)
        {
            builder.MoveTo((float)box.X, middleY);
            builder.LineTo((float)box.Right, middleY);
        }
        else
        {
            builder.MoveTo(middleX, (float)box.Y);
            builder.LineTo(middleX, (float)box.Bottom);
        }

        using var path = builder.Detach();
        return path.ToSvgPathData();
    }

    /// <summary>A box with its own radius at each corner, clockwise from the upper left; nothing for square corners.</summary>
    public static string? Rounded(Box box, double[] radii)
    {
        if (radii.All(radius => radius <= 0))
        {
            return null;
        }

        var data = new StringBuilder();
        // Radii that do not fit beside each other shrink together (CSS Backgrounds 3 §4.5).
        var fit = Math.Min(
            1,
            Math.Min(Math.Min(box.Width / (radii[0] + radii[1]), box.Width / (radii[2] + radii[3])), Math.Min(box.Height / (radii[1] + radii[2]), box.Height / (radii[3] + radii[0]))));
        var (a, b, c, d) = (radii[0] * fit, radii[1] * fit, radii[2] * fit, radii[3] * fit);
        data.Append(CultureInfo.InvariantCulture, $"M{Number(box.X)} {Number(box.Y + a)}");
        Arc(a, box.X + a, box.Y);
        data.Append(CultureInfo.InvariantCulture, $"H{Number(box.Right - b)}");
        Arc(b, box.Right, box.Y + b);
        data.Append(CultureInfo.InvariantCulture, $"V{Number(box.Bottom - c)}");
        Arc(c, box.Right - c, box.Bottom);
        data.Append(CultureInfo.InvariantCulture, $"H{Number(box.X + d)}");
        Arc(d, box.X, box.Bottom - d);
        return data.Append('Z').ToString();

        void Arc(double radius, double x, double y)
        {
            if (radius > 0)
            {
                data.Append(CultureInfo.InvariantCulture, $"A{Number(radius)} {Number(radius)} 0 0 1 {Number(x)} {Number(y)}");
            }
        }

        static float Number(double value) => (float)value;
    }

    public static SKRect Rect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);
}
