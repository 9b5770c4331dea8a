namespace SocialPipeline.Text;

/// <summary>
/// How a style changes with its size and its number of lines: display type is set tighter when it is large and more
/// openly when it runs long.
/// </summary>
public sealed record TextStyleRules
{
    /// <summary>The distance of baselines as a multiple of the size; 1.2 by default.</summary>
    public double LineHeight { get; init; } = 1.2;

    /// <summary>The line height from <see cref="ManyLines"/> lines on; <see cref="LineHeight"/> when left out.</summary>
    public double? ManyLinesHeight { get; init; }

    /// <summary>The number of lines from which <see cref="ManyLinesHeight"/> holds; 5 by default.</summary>
    public int ManyLines { get; init; } = 5;

    /// <summary>Space between clusters in em; 0 by default.</summary>
    public double Tracking { get; init; }

    /// <summary>Space added to word spaces in em; 0 by default.</summary>
    public double WordSpacing { get; init; }

    /// <summary>The size in pixels under which the values for small type hold; 0 (never) by default.</summary>
    public double SmallBelow { get; init; }

    /// <summary>The line height of small type; as for large type when left out.</summary>
    public double? SmallLineHeight { get; init; }

    /// <summary>The tracking of small type in em; as for large type when left out.</summary>
    public double? SmallTracking { get; init; }

    /// <summary>The word space of small type in em; as for large type when left out.</summary>
    public double? SmallWordSpacing { get; init; }

    /// <summary>The values that hold at a size and a number of lines; the larger line height wins when two apply.</summary>
    /// <param name="size">The type size in pixels.</param>
    /// <param name="lines">The number of lines.</param>
    public TextMetrics At(double size, int lines)
    {
        var small = size < SmallBelow;
        var height = small ? SmallLineHeight ?? LineHeight : LineHeight;
        return new TextMetrics(
            lines >= ManyLines && ManyLinesHeight is { } many ? Math.Max(many, height) : height,
            small ? SmallTracking ?? Tracking : Tracking,
            small ? SmallWordSpacing ?? WordSpacing : WordSpacing);
    }
}
