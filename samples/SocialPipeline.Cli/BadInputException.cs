namespace SocialPipeline.Cli;

/// <summary>An argument is wrong in a way that only the command can tell.</summary>
internal sealed class BadInputException(string message) : SocialPipelineException(message);
