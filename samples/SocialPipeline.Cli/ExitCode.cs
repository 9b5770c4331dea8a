namespace SocialPipeline.Cli;

/// <summary>What the process answers.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A format failed, or a picture or its texts do not keep a contrast or limit.</summary>
    public const int CheckFailed = 1;

    /// <summary>The arguments or a file are wrong.</summary>
    public const int BadInput = 2;
}
