namespace SocialPipeline.Host.Content;

/// <summary>A set cannot be made, and trying again does not help.</summary>
internal sealed class SetFaultException(string message) : SocialPipelineException(message);
