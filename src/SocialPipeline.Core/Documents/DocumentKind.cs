namespace SocialPipeline.Documents;

/// <summary>What a <see cref="DocumentNode"/> holds.</summary>
internal enum DocumentKind
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}
