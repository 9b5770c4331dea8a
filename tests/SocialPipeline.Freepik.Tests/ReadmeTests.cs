using Xunit;

namespace SocialPipeline.Freepik;

public sealed class ReadmeTests
{
    [Fact]
    public void The_code_in_the_readme_is_the_sample_that_the_build_compiles()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Sdk.sln")))
        {
            root = root.Parent!;
        }

        var shown = Between(File.ReadAllText(Path.Combine(root.FullName, "src", "SocialPipeline.Freepik", "README.md")), "```csharp\n", "```");
        var sample = Between(File.ReadAllText(Path.Combine(root.FullName, "samples", "freepik-pictures.cs")), "#region readme\n", "#endregion");
        Assert.NotEmpty(sample);
        Assert.Equal(sample, shown);
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
