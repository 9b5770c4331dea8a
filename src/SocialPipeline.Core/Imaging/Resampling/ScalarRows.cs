namespace SocialPipeline.Imaging.Resampling;

/// <summary>The loops without vectors; also the reference that the others are tested against.</summary>
internal readonly unsafe struct ScalarRows : IResampleRows
{
    public static void Widen(uint* upper, uint* lower, int count, float* wide)
    {
        var first = (byte*)upper;
        var second = (byte*)lower;
        for (var i = 0; i < count; i++, wide += 8)
        {
            for (var channel = 0; channel < 4; channel++)
            {
                wide[channel] = first[i * 4 + channel];
                wide[channel + 4] = second[i * 4 + channel];
            }
        }
    }

    public static void Across(float* wide, int* starts, float* weights, int taps, int width, float* upper, float* lower)
    {
        for (var x = 0; x < width; x++, weights += taps)
        {
            var from = wide + (nint)starts[x] * 8;
            for (var channel = 0; channel < 4; channel++)
            {
                float first = 0, second = 0;
                for (var tap = 0; tap < taps; tap++)
                {
                    first += from[tap * 8 + channel] * weights[tap];
                    second += from[tap * 8 + channel + 4] * weights[tap];
                }

                upper[x * 4 + channel] = first;
                lower[x * 4 + channel] = second;
            }
        }
    }

    public static void Down(float** rows, float* weights, int taps, int floats, byte* target) => Down(rows, weights, taps, 0, floats, target);

    /// <summary>The rest of a row that fills no vector.</summary>
    public static void Down(float** rows, float* weights, int taps, int from, int floats, byte* target)
    {
        for (var i = from; i < floats; i++)
        {
            var sum = .5f;
            for (var tap = 0; tap < taps; tap++)
            {
                sum += rows[tap][i] * weights[tap];
            }

            target[i] = (byte)Math.Clamp(sum, 0, 255);
        }
    }
}
