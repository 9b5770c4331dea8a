namespace SocialPipeline.Templates;

/// <summary>Liquid could not be rendered; callers that know the template and layer wrap it in a <see cref="TemplateException"/>.</summary>
internal sealed class LiquidException(string message, Exception? innerException = null) : SocialPipelineException(message, innerException);
