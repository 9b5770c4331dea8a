namespace SocialPipeline.Imaging.Jpeg;

/// <summary>The tables of ITU-T T.81 (JPEG): the order of coefficients, and the steps of quantisation for a quality.</summary>
internal static class JpegTables
{
    /// <summary>Where the coefficient of row and column 8·v + u stands in the zigzag (figure 5).</summary>
    public static readonly byte[] ZigzagPlace =
    [
        0, 1, 5, 6, 14, 15, 27, 28,
        2, 4, 7, 13, 16, 26, 29, 42,
        3, 8, 12, 17, 25, 30, 41, 43,
        9, 11, 18, 24, 31, 40, 44, 53,
        10, 19, 23, 32, 39, 45, 52, 54,
        20, 22, 33, 38, 46, 51, 55, 60,
        21, 34, 37, 47, 50, 56, 59, 61,
        35, 36, 48, 49, 57, 58, 62, 63,
    ];

    private static readonly byte[] Luma =
    [
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] Chroma =
    [
        17, 18, 24, 47, 99, 99, 99, 99,
        18, 21, 26, 66, 99, 99, 99, 99,
        24, 26, 56, 99, 99, 99, 99, 99,
        47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
    ];

    /// <summary>The steps for a quality of 1 to 100, row by row: annex K's tables by the scale that the Independent JPEG Group made customary, so that a quality means here what it means elsewhere.</summary>
    public static byte[] Steps(bool luma, int quality)
    {
        var percent = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        return Array.ConvertAll(luma ? Luma : Chroma, step => (byte)Math.Clamp(((step * percent) + 50) / 100, 1, 255));
    }
}
