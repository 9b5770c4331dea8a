namespace SocialPipeline.Imaging.Png;

/// <summary>Whether a picture is drawn or photographed, told from sampled rows.</summary>
internal static unsafe class PixelCharacter
{
    private const int SampledRows = 48;

    /// <summary>The share, 0 to 1, of sampled pixels that equal the one to their left or the one above.</summary>
    public static double FlatShare(PixelGrid pixels)
    {
        long same = 0, seen = 0;
        var rows = Math.Min(SampledRows, pixels.Height - 1);
        for (var sample = 0; sample < rows; sample++)
        {
            var y = 1 + (int)((long)sample * (pixels.Height - 1) / rows);
            var row = new ReadOnlySpan<uint>(pixels.Row(y), pixels.Width);
            var above = new ReadOnlySpan<uint>(pixels.Row(y - 1), pixels.Width);
            for (var x = 1; x < row.Length; x++)
            {
                same += row[x] == row[x - 1] || row[x] == above[x] ? 1 : 0;
            }

            seen += row.Length - 1;
        }

        return seen == 0 ? 1 : (double)same / seen;
    }
}
