using System.Text.Json;
using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Generation;

/// <summary>The reader says what it allows beside an unknown property: the schema must list exactly that.</summary>
public sealed class BriefSchemaTests
{
    [Theory]
    [InlineData("", "\"zzzzzzzz\": 1")]
    [InlineData("picture", "\"inputs\": { \"photo\": { \"src\": \"a\", \"zzzzzzzz\": 1 } }")]
    [InlineData("wording", "\"shorter\": [{ \"zzzzzzzz\": 1 }]")]
    [InlineData("translation", "\"translations\": { \"de\": { \"zzzzzzzz\": 1 } }")]
    public void Schema_and_reader_know_the_same_properties(string definition, string json)
    {
        var error = Assert.Throws<DocumentException>(() => BriefReader.Read($"{{ \"schemaVersion\": 1, \"title\": \"T\", {json} }}", _ => SmallTemplates.Picture));

        using var stream = BriefReader.OpenSchema();
        Assert.Equal(SchemaReading.Properties(stream, definition), Assert.Single(error.Problems).Allowed!.Split(", ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_object_of_the_schema_is_compared_here()
    {
        using var stream = BriefReader.OpenSchema();
        Assert.Equal(["picture", "translation", "wording"], SchemaReading.Objects(stream));
    }

    [Fact]
    public void The_published_schema_is_the_embedded_one()
    {
        using var stream = BriefReader.OpenSchema();
        using var text = new StreamReader(stream);
        Assert.Equal(File.ReadAllText(SamplePaths.Schema("brief.schema.json")), text.ReadToEnd());
    }

    [Fact]
    public void Every_property_of_the_schema_is_described()
    {
        using var stream = BriefReader.OpenSchema();
        using var schema = JsonDocument.Parse(stream);
        SchemaReading.CheckDescriptions(schema.RootElement);
    }

    [Fact]
    public void The_schema_lists_the_content_types_that_there_are()
    {
        using var stream = BriefReader.OpenSchema();
        using var schema = JsonDocument.Parse(stream);
        var listed = schema.RootElement.GetProperty("properties").GetProperty("contentType").GetProperty("enum").EnumerateArray().Select(item => item.GetString()!);
        Assert.Equal(Platforms.ContentTypes.All, listed);
    }
}
