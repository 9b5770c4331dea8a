namespace SocialPipeline.Validation.Logos;

/// <summary>Compares the colours at a place with those of a variant.</summary>
internal static class LogoColors
{
    private const double Tolerance = 60;

    /// <summary>1 for equal colours of the ink, 0 for ones that differ by 60 of 255 a channel or more on the mean.</summary>
    public static double Match(EdgeFit fit, LogoTemplate variant)
    {
        var (view, level, pose) = (variant.View(fit.View.Width, fit.View.Height, 12), fit.Level, fit.Pose);
        var (raster, planes) = (view.Raster, fit.Level.Planes);
        var (sine, cosine) = Math.SinCos(pose.Turn);
        double sum = 0, count = 0;
        for (int y = 0, at = 0; y < raster.Height; y++)
        {
            for (var x = 0; x < raster.Width; x++, at++)
            {
                if (raster.Alpha[at] < 230)
                {
                    continue;
                }

                var u = (((x + .5 - LogoView.Border) / view.Width) - .5) * pose.Width;
                var v = (((y + .5 - LogoView.Border) / view.Height) - .5) * pose.Height;
                var (px, py) = ((float)((pose.X + (cosine * u) - (sine * v)) * level.Scale), (float)((pose.Y + (sine * u) + (cosine * v)) * level.Scale));
                if (px >= 0 && py >= 0 && px < planes.Width && py < planes.Height)
                {
                    sum += Math.Abs(planes.Sample(planes.R, px, py) - raster.Planes[1][at])
                        + Math.Abs(planes.Sample(planes.G, px, py) - raster.Planes[2][at])
                        + Math.Abs(planes.Sample(planes.B, px, py) - raster.Planes[3][at]);
                    count += 3;
                }
            }
        }

        return count == 0 ? 0 : Math.Max(0, 1 - (sum / count / Tolerance));
    }
}
