namespace SocialPipeline.Validation;

/// <summary>A finding's remedy as data, where the engine knows one.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Element">The scene element, by id; <see langword="null"/> for the whole picture.</param>
public sealed record Repair(RepairKind Kind, string? Element = null)
{
    /// <summary>How much, in the unit of the kind.</summary>
    public double? Amount { get; init; }

    /// <summary>Which one, in the words of the kind.</summary>
    public string? Value { get; init; }
}
