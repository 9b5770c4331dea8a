namespace SocialPipeline.Templates;

/// <summary>Four lengths around a box, in reading direction.</summary>
/// <param name="Top">Above.</param>
/// <param name="End">Where text ends: right in left-to-right layouts.</param>
/// <param name="Bottom">Below.</param>
/// <param name="Start">Where text starts: left in left-to-right layouts.</param>
public sealed record Edges(Length Top, Length End, Length Bottom, Length Start)
{
    /// <summary>No space on any side.</summary>
    public static Edges None { get; } = new(Length.Zero, Length.Zero, Length.Zero, Length.Zero);
}
