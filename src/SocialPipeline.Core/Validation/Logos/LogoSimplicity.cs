namespace SocialPipeline.Validation.Logos;

/// <summary>Tells logos that no search in pixels can find honestly.</summary>
internal static class LogoSimplicity
{
    private const int Side = 64;

    public static string? FaultOf(LogoRaster? raster)
    {
        if (raster is null)
        {
            return "Nothing is drawn in the logo: every pixel is transparent.";
        }

        if (raster.Width < 12 || raster.Height < 6)
        {
            return $"The logo has only {raster.Width}×{raster.Height} px; at least 12×6 px are needed, an SVG serves best.";
        }

        var small = raster.Resize(Side, Side, 0);
        if (small.Alpha.All(a => a >= 250))
        {
            return HasInnerEdges(small) ? "The logo has no transparency, so its outline is unknown. Give an SVG, or a PNG with alpha." : "The logo is a plain rectangle, which is everywhere in pictures.";
        }

        return !HasInnerEdges(small) && PlainShape(small.Alpha) is { } shape ? $"The logo is a plain {shape}, which is everywhere in pictures." : null;
    }

    private static bool HasInnerEdges(LogoRaster small)
    {
        var inner = 0;
        for (var y = 2; y < Side - 2; y++)
        {
            for (var x = 2; x < Side - 2; x++)
            {
                var at = (y * Side) + x;
                if (small.Alpha[at] == 255 && small.Alpha[at - 1] == 255 && small.Alpha[at - Side] == 255)
                {
                    for (var plane = 1; plane < 4; plane++)
                    {
                        var p = small.Planes[plane];
                        if (Math.Max(Math.Abs(p[at] - p[at - 1]), Math.Abs(p[at] - p[at - Side])) > 40)
                        {
                            inner++;
                            break;
                        }
                    }
                }
            }
        }

        return inner >= Side / 2;
    }

    private static string? PlainShape(byte[] alpha)
    {
        double inEllipse = 0, inRectangle = 0, total = 0, ellipse = 0;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var (u, v) = ((x + .5) / Side - .5, (y + .5) / Side - .5);
                var inside = (u * u) + (v * v) <= .25;
                var a = alpha[(y * Side) + x] / 255.0;
                total += a;
                ellipse += inside ? 1 : 0;
                inEllipse += inside ? a : 0;
                inRectangle += a;
            }
        }

        if (inEllipse / (total + ellipse - inEllipse) > .95)
        {
            return "circle";
        }

        return inRectangle / (Side * Side) > .95 ? "rectangle" : null;
    }
}
