namespace SocialPipeline.Colors;

/// <summary>A text is no colour.</summary>
public sealed class ColorFormatException : SocialPipelineException
{
    /// <summary>What <see cref="Color.Parse"/> reads.</summary>
    public const string AllowedSyntax = "#RGB, #RGBA, #RRGGBB, #RRGGBBAA, rgb(r, g, b), rgba(r, g, b, a) or rgb(r g b / a)";

    /// <summary>Creates the exception for one text.</summary>
    /// <param name="found">The text that is no colour; the message shows its first 80 characters.</param>
    public ColorFormatException(string found)
        : base($"'{(found.Length > 80 ? string.Concat(found.AsSpan(0, 80), "…") : found)}' is not a colour. Allowed: {AllowedSyntax}.")
        => Found = found;

    /// <summary>The text that is no colour.</summary>
    public string Found { get; }
}
