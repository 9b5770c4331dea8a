using System.Text.Json;
using System.Text.Json.Nodes;
using SocialPipeline.Layout;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Conventions;

public sealed class AssetTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void Every_font_has_its_licence_beside_it()
    {
        var bare = RepositoryFiles.All
            .Where(file => Path.GetExtension(file) is ".ttf" or ".otf")
            .Where(file => !HasLicence(file));
        Assert.Equal([], bare);
    }

    [Fact]
    public void Every_json_file_is_json_and_names_a_schema_that_is_there()
    {
        foreach (var file in RepositoryFiles.All.Where(file => file.EndsWith(".json", StringComparison.Ordinal)))
        {
            var document = JsonNode.Parse(RepositoryFiles.Read(file), documentOptions: Lenient);
            if (document is JsonObject root && root["$schema"]?.GetValue<string>() is { } schema && !schema.Contains("://", StringComparison.Ordinal))
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(RepositoryFiles.FullPath(file))!, schema));
                Assert.True(File.Exists(path), $"{file} names the schema {schema}, which is not there.");
            }
        }
    }

    [Fact]
    public void Every_sample_content_fills_its_template()
    {
        foreach (var file in RepositoryFiles.All.Where(file => file.StartsWith("samples/content/", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal)))
        {
            var template = TemplateLibrary.BuiltIn.Get(Path.GetFileName(file).Split('.')[0]);
            var data = TemplateDataReader.ReadFile(RepositoryFiles.FullPath(file), template);
            Assert.All(template.Inputs.Where(input => input.Required), input => Assert.True(data.TryGet(input.Name, out _), $"{file}: {input.Name}"));
        }
    }

    private static bool HasLicence(string font)
    {
        var family = Path.GetFileName(font).Split('-')[0];
        var licence = Path.Combine(Path.GetDirectoryName(RepositoryFiles.FullPath(font))!, family + "-OFL.txt");
        return File.Exists(licence) && File.ReadAllText(licence).Contains("SIL OPEN FONT LICENSE", StringComparison.OrdinalIgnoreCase);
    }
}
