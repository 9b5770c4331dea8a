namespace SocialPipeline.Validation.Logos;

/// <summary>A logo's parts: its connected pieces (letters, shapes); a logo of one piece is cut into nine fields.</summary>
internal static class LogoParts
{
    private const int Fields = 3;

    /// <summary>The part of each pixel of the raster, and how many there are. Pixels without ink belong to the part of the nearest ink in their row or column, so that a letter's ground counts with it.</summary>
    public static (int[] Parts, int Count) Of(LogoRaster raster)
    {
        var (width, height) = (raster.Width, raster.Height);
        var parts = new int[width * height];
        var sizes = new List<int>();
        var stack = new Stack<int>();
        for (var start = 0; start < parts.Length; start++)
        {
            if (parts[start] != 0 || raster.Alpha[start] < 100)
            {
                continue;
            }

            var (label, size) = (sizes.Count + 1, 0);
            parts[start] = label;
            stack.Push(start);
            while (stack.TryPop(out var at))
            {
                size++;
                var (x, y) = (at % width, at / width);
                for (var dy = -1; dy <= 1; dy++)
                {
                    for (var dx = -1; dx <= 1; dx++)
                    {
                        var next = at + (dy * width) + dx;
                        if (x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height && parts[next] == 0 && raster.Alpha[next] >= 100)
                        {
                            parts[next] = label;
                            stack.Push(next);
                        }
                    }
                }
            }

            sizes.Add(size);
        }

        if (sizes.Count(s => s >= 12) < 3)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = (i / width * Fields / height * Fields) + (i % width * Fields / width) + 1;
            }

            return (parts, Fields * Fields);
        }

        Grow(parts, width, height);
        return (parts, sizes.Count);
    }

    private static void Grow(int[] parts, int width, int height)
    {
        for (var pass = 0; pass < 3; pass++)
        {
            var before = (int[])parts.Clone();
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var at = (y * width) + x;
                    if (before[at] == 0)
                    {
                        parts[at] = x > 0 && before[at - 1] != 0 ? before[at - 1]
                            : x < width - 1 && before[at + 1] != 0 ? before[at + 1]
                            : y > 0 && before[at - width] != 0 ? before[at - width]
                            : y < height - 1 ? before[at + width] : 0;
                    }
                }
            }
        }
    }
}
