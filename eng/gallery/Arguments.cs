namespace SocialPipeline.Gallery;

/// <summary>What the gallery is asked to draw.</summary>
internal sealed record Arguments(string? Template, string? Brand, string? Locale, string? Formats, string? Out, bool Full, bool Png, bool Check)
{
    public static readonly string[] Brands = ["marsa", "volt-and-fern"];

    /// <summary>The languages of the sample content; the first stands in files without a suffix.</summary>
    public static readonly string[] Locales = ["en", "ar"];

    public static Arguments Parse(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        return new Arguments(Value("--template"), Value("--brand"), Value("--locale"), Value("--formats"), Value("--out"), args.Contains("--full"), args.Contains("--png"), args.Contains("--check"));
    }

    /// <summary>The repository's root: the folder that holds the solution.</summary>
    public static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Sdk.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The gallery runs inside the repository: no Sdk.sln above it.");
    }
}
