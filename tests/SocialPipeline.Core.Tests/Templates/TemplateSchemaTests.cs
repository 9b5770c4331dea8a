using System.Text.Json;
using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Templates;

/// <summary>The reader says what it allows beside an unknown property: the schema must list exactly that.</summary>
public sealed class TemplateSchemaTests
{
    [Theory]
    [InlineData("", "\"schemaVersion\": 1,")]
    [InlineData("textInput", "\"eyebrow\": { ")]
    [InlineData("imageInput", "\"photo\": { ")]
    [InlineData("colorInput", "\"shade\": { ")]
    [InlineData("numberInput", "\"value\": { ")]
    [InlineData("booleanInput", "\"loud\": { ")]
    [InlineData("listInput", "\"tips\": { ")]
    [InlineData("edgesBySide", "\"margin\": { ")]
    [InlineData("dropPart", "{ \"layer\": \"rows\", ")]
    [InlineData("imageLayer", "{ \"type\": \"image\", ")]
    [InlineData("outlineParts", "\"mask\": { ")]
    [InlineData("shadow", "\"shadow\": { ")]
    [InlineData("scrimLayer", "{ \"type\": \"scrim\", ")]
    [InlineData("frameLayer", "{ \"type\": \"frame\", ")]
    [InlineData("gradient", "\"fill\": { ")]
    [InlineData("stop", "\"stops\": [{ ")]
    [InlineData("textLayer", "{ \"type\": \"text\", \"id\": \"eyebrow\", ")]
    [InlineData("run", "\"BHD \", { ")]
    [InlineData("highlight", "\"highlight\": { ")]
    [InlineData("conditionParts", "\"when\": { \"class\": [\"story\", \"portrait\"], ")]
    [InlineData("aspectRange", "\"aspect\": { ")]
    [InlineData("sizeRange", "\"size\": { ")]
    [InlineData("repeat", "\"repeat\": { ")]
    [InlineData("shapeLayer", "{ \"type\": \"shape\", ")]
    [InlineData("stroke", "\"stroke\": { ")]
    [InlineData("logoLayer", "{ \"type\": \"logo\", ")]
    [InlineData("qrLayer", "{ \"type\": \"qr\", ")]
    [InlineData("variant", "{ \"name\": \"story\", ")]
    public void Schema_and_reader_know_the_same_properties(string definition, string place)
    {
        var fault = Assert.Single(
            SampleTemplate.Faults(place, place + "\"zzzzzzzz\": 1, "),
            problem => problem.Message.StartsWith("The property is unknown", StringComparison.Ordinal));
        Assert.Equal(SchemaReading.Properties(Schemas.OpenTemplate(), definition), fault.Allowed!.Split(", ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_object_of_the_schema_is_compared_here()
    {
        var compared = typeof(TemplateSchemaTests).GetMethod(nameof(Schema_and_reader_know_the_same_properties))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!)
            .Where(name => name.Length > 0)
            .Order(StringComparer.Ordinal);
        Assert.Equal(SchemaReading.Objects(Schemas.OpenTemplate()), compared);
    }

    [Fact]
    public void The_published_schema_is_the_embedded_one()
    {
        using var stream = Schemas.OpenTemplate();
        using var text = new StreamReader(stream);
        Assert.Equal(File.ReadAllText(SamplePaths.Schema("template.schema.json")), text.ReadToEnd());
    }

    [Fact]
    public void Every_property_of_the_schema_is_described()
    {
        using var stream = Schemas.OpenTemplate();
        using var schema = JsonDocument.Parse(stream);
        SchemaReading.CheckDescriptions(schema.RootElement);
    }
}
