namespace SocialPipeline.Templates;

/// <summary>A text is no length.</summary>
public sealed class LengthFormatException : SocialPipelineException
{
    /// <summary>What <see cref="Length.Parse"/> reads.</summary>
    public const string AllowedSyntax = "a number with px, %, u, vw, vh, cw, ch or f, sums and differences such as 100% - 4u, min(…, …) and max(…, …)";

    /// <summary>Creates the exception for one text.</summary>
    /// <param name="found">The text that is no length; the message shows its first 80 characters.</param>
    /// <param name="reason">Why, as a sentence.</param>
    public LengthFormatException(string found, string reason)
        : base($"'{(found.Length > 80 ? string.Concat(found.AsSpan(0, 79), "…") : found)}' is not a length: {reason} Allowed: {AllowedSyntax}.")
        => Found = found;

    /// <summary>The text that is no length.</summary>
    public string Found { get; }
}
