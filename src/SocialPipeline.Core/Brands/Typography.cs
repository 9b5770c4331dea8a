namespace SocialPipeline.Brands;

/// <summary>The brand's type by role. A role that is not given falls back: strong → body, label → body, number → display.</summary>
public sealed record Typography
{
    /// <summary>Role <c>display</c>: headlines.</summary>
    public required TypeStyle Display { get; init; }

    /// <summary>Role <c>body</c>: running text.</summary>
    public required TypeStyle Body { get; init; }

    /// <summary>Role <c>strong</c>: emphasised running text, names, leads.</summary>
    public required TypeStyle Strong { get; init; }

    /// <summary>Role <c>label</c>: eyebrows, chips, captions.</summary>
    public required TypeStyle Label { get; init; }

    /// <summary>Role <c>number</c>: large figures.</summary>
    public required TypeStyle Number { get; init; }

    /// <summary>The style of a role; <see langword="null"/> for an unknown one.</summary>
    public TypeStyle? Find(string role) => role switch
    {
        "display" => Display,
        "body" => Body,
        "strong" => Strong,
        "label" => Label,
        "number" => Number,
        _ => null,
    };

    /// <summary>The roles there are.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["display", "body", "strong", "label", "number"];
}
