using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>The values that a layer sees, and where the pictures of its item are kept.</summary>
internal sealed record DataScope(LiquidScope Values, string? ItemKey)
{
    /// <summary>The scope of one copy of a repeated layer.</summary>
    public DataScope ForItem(string? list, object? item, int index) =>
        new(list is null ? Values.WithIndex(index) : Values.WithItem(item, index), list is null ? ItemKey : $"{list}#{index}");

    /// <summary>The key of a picture among the bound inputs.</summary>
    public string ImageKey(string source) =>
        source.StartsWith("item.", StringComparison.Ordinal) && ItemKey is not null ? $"{ItemKey}.{source[5..]}" : source;
}
