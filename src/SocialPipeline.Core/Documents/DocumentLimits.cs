namespace SocialPipeline.Documents;

/// <summary>What a document may cost; checked before memory is spent on it.</summary>
/// <param name="MaxBytes">The size in UTF-8; 1 MiB by default.</param>
/// <param name="MaxDepth">How deep objects and arrays may nest, the root counting as 1; 32 by default.</param>
/// <param name="MaxNodes">How many values there may be in all; 20,000 by default.</param>
internal sealed record DocumentLimits(int MaxBytes = 1024 * 1024, int MaxDepth = 32, int MaxNodes = 20_000)
{
    public static DocumentLimits Default { get; } = new();
}
