namespace SocialPipeline.Validation.Fonts;

/// <summary>A word found in an ink map, with edges between pixels.</summary>
internal readonly record struct WordBox(string Word, double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;
}
