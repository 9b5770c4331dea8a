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

        using var rounded = new SKRoundRect();
        rounded.SetRectRadii(Rect(box), [.. radii.Select(radius => new SKPoint((float)radius, (float)radius))]);
        using var builder = new SKPathBuilder();
        builder.AddRoundRect(rounded);
        using var path = builder.Detach();
        return path.ToSvgPathData();
    }

    public static SKRect Rect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);
}
