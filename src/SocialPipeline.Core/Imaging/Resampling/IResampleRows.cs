namespace SocialPipeline.Imaging.Resampling;

/// <summary>The inner loops of the resampler, one implementation for each width of vector.</summary>
internal unsafe interface IResampleRows
{
    /// <summary>Brings two rows of 8-bit pixels to floats, side by side: four of the first row, four of the second, pixel by pixel.</summary>
    static abstract void Widen(uint* upper, uint* lower, int count, float* wide);

    /// <summary>Filters two widened rows sideways.</summary>
    static abstract void Across(float* wide, int* starts, float* weights, int taps, int width, float* upper, float* lower);

    /// <summary>Filters a window of float rows downwards into one row of bytes.</summary>
    static abstract void Down(float** rows, float* weights, int taps, int floats, byte* target);
}
