namespace SocialPipeline.Text;

/// <summary>None of the families that a text asks for is in the library.</summary>
public sealed class FontMissingException : SocialPipelineException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="family">The families asked for, in order, separated by commas.</param>
    /// <param name="available">The families that the library holds, sorted.</param>
    public FontMissingException(string family, IReadOnlyList<string> available)
        : base($"No font of the family '{family}' is in the library. Available: "
            + (available.Count == 0 ? "none" : string.Join(", ", available)) + ".")
    {
        Family = family;
        Available = available;
    }

    /// <summary>The families asked for, in order, separated by commas.</summary>
    public string Family { get; }

    /// <summary>The families that the library holds, sorted.</summary>
    public IReadOnlyList<string> Available { get; }
}
