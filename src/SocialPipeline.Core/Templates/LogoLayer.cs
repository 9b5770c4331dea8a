namespace SocialPipeline.Templates;

/// <summary>The brand's logo: the variant is chosen by the contrast with what is really under it, and the clear space is kept.</summary>
public sealed record LogoLayer : Layer
{
    /// <summary>Which arrangement, when the brand has it. Default <c>horizontal</c>.</summary>
    public string Lockup { get; init; } = "horizontal";
}
