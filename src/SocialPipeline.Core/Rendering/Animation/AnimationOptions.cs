using SocialPipeline.Imaging;

namespace SocialPipeline.Rendering.Animation;

/// <summary>How a design is set in motion. Every figure has a limit that is checked before the first frame is drawn.</summary>
public sealed record AnimationOptions
{
    /// <summary>The most frames of one file.</summary>
    public const int MostFrames = 300;

    /// <summary>How long one run takes, 0.5 to 15 seconds. Default 4.</summary>
    public double Seconds { get; init; } = 4;

    /// <summary>Frames a second, 1 to 30. Default 12.</summary>
    public int FramesPerSecond { get; init; } = 12;

    /// <summary>How long a layer takes to come in, 0 to 5 seconds; 0 shows everything from the start. Default 0.6.</summary>
    public double EnterSeconds { get; init; } = .6;

    /// <summary>How long after one layer the next begins to come in, 0 to 2 seconds. Default 0.25.</summary>
    public double EnterDelay { get; init; } = .25;

    /// <summary>How much closer a photo is at the start than at the end, as a share, 0 to 0.3; it never shows more than the still picture does. Default 0.06.</summary>
    public double KenBurns { get; init; } = .06;

    /// <summary>How often it runs, 0 (for ever) to 1000. Default 0.</summary>
    public int Loops { get; init; }

    /// <summary>The WebP quality to begin with, 1 to 100. Default 80. It goes down to 30, then every second frame is left out, so that the file fits.</summary>
    public int Quality { get; init; } = 80;

    /// <summary>The most bytes of the file; <see langword="null"/> takes the format's limit.</summary>
    public long? MaxBytes { get; init; }

    internal int Frames => Math.Max(1, (int)Math.Round(Seconds * FramesPerSecond));

    internal void Check()
    {
        Within(Seconds, .5, 15, nameof(Seconds));
        Within(FramesPerSecond, 1, 30, nameof(FramesPerSecond));
        Within(EnterSeconds, 0, 5, nameof(EnterSeconds));
        Within(EnterDelay, 0, 2, nameof(EnterDelay));
        Within(KenBurns, 0, .3, nameof(KenBurns));
        Within(Loops, 0, 1000, nameof(Loops));
        Within(Quality, 1, 100, nameof(Quality));
        if (Frames > MostFrames)
        {
            throw new EncodeException(FormattableString.Invariant($"The animation would have {Frames} frames. Allowed: {MostFrames}; make it shorter or take fewer frames a second."));
        }
    }

    private static void Within(double value, double least, double most, string name)
    {
        if (!(value >= least && value <= most))
        {
            throw new EncodeException(FormattableString.Invariant($"The animation's {name} is {value}. Allowed: {least} to {most}."));
        }
    }
}
