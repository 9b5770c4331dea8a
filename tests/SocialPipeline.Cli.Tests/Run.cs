namespace SocialPipeline.Cli;

/// <summary>One run of the command line in this process.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    public static string Root { get; } = FindRoot();

    public static string Sample(params ReadOnlySpan<string> parts) => Path.Combine([Root, "samples", .. parts]);

    public static async Task<Run> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error));
        return new Run(code, output.ToString(), error.ToString());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository's root is not above the tests.");
    }
}
