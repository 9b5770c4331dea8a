using System.Text.Json;
using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Brands;

/// <summary>The reader says what it allows beside an unknown property: the schema must list exactly that.</summary>
public sealed class BrandSchemaTests
{
    [Theory]
    [InlineData("", "\"schemaVersion\": 1,")]
    [InlineData("palette", "\"palette\": {")]
    [InlineData("typography", "\"typography\": {")]
    [InlineData("typeStyle", "\"display\": { ")]
    [InlineData("scriptStyle", "\"arab\": { ")]
    [InlineData("surface", "\"brand\": { ")]
    [InlineData("duotonePhoto", "\"photo\": { ")]
    [InlineData("duotone", "\"duotone\": { ")]
    [InlineData("cornerShares", "\"corners\": { ")]
    [InlineData("logo", "{ \"id\": \"on-dark\", ")]
    [InlineData("logoPolicy", "\"logoPolicy\": { ")]
    [InlineData("voice", "\"voice\": { ")]
    public void Schema_and_reader_know_the_same_properties(string definition, string place)
    {
        var fault = Assert.Single(SampleBrand.Faults(place, place + "\"zzzzzzzz\": 1, "), problem => problem.Message.StartsWith("The property is unknown", StringComparison.Ordinal));
        Assert.Equal(SchemaReading.Properties(Schemas.OpenBrand(), definition), fault.Allowed!.Split(", ").Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> RuleIds => [.. BrandRuleIds.All];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Schema_and_reader_know_the_same_parameters_of_a_rule_with_the_same_ranges(string id)
    {
        var definition = RuleParameters.Of(id).Count == 0 ? "rule" : "rule-" + id;
        var fault = Assert.Single(SampleBrand.Faults("\"text-density\": { \"severity\": \"critical\", \"weight\": 2.5, \"most\": 0.4 }, \"palette\": { \"neutrals\": false }", $"\"{id}\": {{ \"zzzzzzzz\": 1 }}"));
        Assert.Equal(SchemaReading.Properties(Schemas.OpenBrand(), definition), fault.Allowed!.Split(", ").Order(StringComparer.Ordinal));

        using var schema = JsonDocument.Parse(Schemas.OpenBrand());
        var properties = schema.RootElement.GetProperty("$defs").GetProperty(definition).GetProperty("properties");
        foreach (var parameter in RuleParameters.Of(id))
        {
            var property = properties.GetProperty(parameter.Name);
            Assert.StartsWith(parameter.Meaning, property.GetProperty("description").GetString(), StringComparison.Ordinal);
            if (!parameter.IsSwitch)
            {
                Assert.Equal((parameter.Min, parameter.Max), (property.GetProperty("minimum").GetDouble(), property.GetProperty("maximum").GetDouble()));
                Assert.InRange(parameter.Default, parameter.Min, parameter.Max);
            }
        }
    }

    [Fact]
    public void Schema_and_reader_know_the_same_rules() => Assert.Equal(BrandRuleIds.All.Order(StringComparer.Ordinal), SchemaReading.Properties(Schemas.OpenBrand(), "rules"));

    [Fact]
    public void Every_object_of_the_schema_is_compared_here()
    {
        var compared = typeof(BrandSchemaTests).GetMethod(nameof(Schema_and_reader_know_the_same_properties))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!)
            .Where(name => name.Length > 0)
            .Order(StringComparer.Ordinal);
        Assert.Equal(SchemaReading.Objects(Schemas.OpenBrand()).Where(name => name != "rule" && name != "rules" && !name.StartsWith("rule-", StringComparison.Ordinal)), compared);
    }

    [Fact]
    public void The_published_schema_is_the_embedded_one_and_describes_everything()
    {
        using var stream = Schemas.OpenBrand();
        using var text = new StreamReader(stream);
        var json = text.ReadToEnd();
        Assert.Equal(File.ReadAllText(SamplePaths.Schema("brand.schema.json")), json);
        using var schema = JsonDocument.Parse(json);
        SchemaReading.CheckDescriptions(schema.RootElement);
    }
}
