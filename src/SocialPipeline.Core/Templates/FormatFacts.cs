using SocialPipeline.Platforms;

namespace SocialPipeline.Templates;

/// <summary>What conditions and Liquid know of the format a template is solved for.</summary>
/// <param name="Class">The format's class.</param>
/// <param name="Aspect">Width ÷ height of the canvas.</param>
/// <param name="Platform">The platform's id, such as <c>instagram</c>.</param>
/// <param name="Id">The format's id, such as <c>instagram-story</c>.</param>
internal sealed record FormatFacts(FormatClass Class, double Aspect, string Platform, string Id)
{
    /// <summary>The facts of a platform's format.</summary>
    public static FormatFacts Of(PlatformFormat format) => new(FormatClasses.Of(format), format.AspectRatio, format.Platform, format.Id);
}
