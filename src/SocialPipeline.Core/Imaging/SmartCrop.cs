namespace SocialPipeline.Imaging;

/// <summary>Slides a crop along the only way it can go, and takes the place that shows most of what draws the eye and covers least of it.</summary>
internal static class SmartCrop
{
    private const int Places = 49;
    private const int Slices = 40;

    /// <summary>A place must be this much better than the middle: on a picture without a subject the crop stays where people expect it.</summary>
    private const double LeastGain = .25;

    /// <summary>What lies under a text counts against the place, not only not for it.</summary>
    private const double CoveredCost = 1.2;

    /// <summary>The focus with which <see cref="ImageCrop.Cover"/> shows the best part.</summary>
    /// <param name="map">What draws the eye.</param>
    /// <param name="sourceWidth">The picture's width.</param>
    /// <param name="sourceHeight">The picture's height.</param>
    /// <param name="targetWidth">The target's width; only proportions count.</param>
    /// <param name="targetHeight">The target's height.</param>
    /// <param name="covered">What stands over the picture, in fractions of the target.</param>
    public static FocusPoint Find(FocusMap map, double sourceWidth, double sourceHeight, double targetWidth, double targetHeight, ReadOnlySpan<CropRect> covered)
    {
        var middle = ImageCrop.Cover(sourceWidth, sourceHeight, targetWidth, targetHeight, FocusPoint.Center);
        var (width, height) = (middle.Width / sourceWidth, middle.Height / sourceHeight);
        var across = width < height;
        var atMiddle = Score(map, middle.X / sourceWidth, middle.Y / sourceHeight, width, height, across, covered);
        var (best, bestScore) = (FocusPoint.Center, atMiddle + Math.Abs(atMiddle) * LeastGain + 1e-9);
        for (var place = 0; place < Places; place++)
        {
            // from the middle outwards, so that of two equal places the nearer one is taken
            var step = (place + 1) / 2 * (place % 2 == 0 ? 1 : -1);
            var share = .5 + step / (double)(Places - 1);
            var (left, top) = across ? (share * (1 - width), (1 - height) / 2) : ((1 - width) / 2, share * (1 - height));
            var score = Score(map, left, top, width, height, across, covered);
            if (score > bestScore)
            {
                (best, bestScore) = (new FocusPoint(left + width / 2, top + height / 2), score);
            }
        }

        return best;
    }

    /// <summary>The weight that a place shows, more in its middle than at its ends, less what is covered.</summary>
    private static double Score(FocusMap map, double left, double top, double width, double height, bool across, ReadOnlySpan<CropRect> covered)
    {
        var score = 0.0;
        for (var slice = 0; slice < Slices; slice++)
        {
            var (from, to) = ((double)slice / Slices, (slice + 1.0) / Slices);
            var off = from + to - 1;
            var weight = 1 - .55 * off * off;
            var part = across ? new CropRect(from, 0, to - from, 1) : new CropRect(0, from, 1, to - from);
            score += weight * Sum(map, left, top, width, height, part);
            foreach (var zone in covered)
            {
                var hidden = Shared(zone, part);
                if (hidden.Width > 0 && hidden.Height > 0)
                {
                    score -= CoveredCost * weight * Sum(map, left, top, width, height, hidden);
                }
            }
        }

        return score;
    }

    private static double Sum(FocusMap map, double left, double top, double width, double height, CropRect part) =>
        map.Sum(left + part.X * width, top + part.Y * height, left + part.Right * width, top + part.Bottom * height);

    private static CropRect Shared(CropRect a, CropRect b)
    {
        var (x, y) = (Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
        return new CropRect(x, y, Math.Min(a.Right, b.Right) - x, Math.Min(a.Bottom, b.Bottom) - y);
    }
}
