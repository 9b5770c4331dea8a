using System.Text;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Documents;

public class DocumentReaderTests
{
    private static readonly Dictionary<string, int> Sides = new() { ["left"] = 1, ["right"] = 2 };

    [Fact]
    public void What_is_right_is_read()
    {
        var reader = DocumentReader.Open(
            """
            { "$schema": "x.json", "text": "hello", "id": "a-1", "number": 1.5, "whole": 7, "flag": true, "side": "right",
              "color": "#123", "date": "2026-11-01", "inner": { "x": 1 }, "items": [1, 2], "map": { "b": 1, "a": 2 } }
            """,
            "test");

        Assert.Equal("hello", reader.RequiredString("text"));
        Assert.Equal("a-1", reader.RequiredId("id"));
        Assert.Equal(1.5, reader.RequiredNumber("number", 0, 2));
        Assert.Equal(7, reader.RequiredInteger("whole"));
        Assert.True(reader.RequiredBoolean("flag"));
        Assert.Equal(2, reader.RequiredName("side", Sides));
        Assert.Equal(Color.Parse("#112233"), reader.RequiredColor("color"));
        Assert.Equal(new DateOnly(2026, 11, 1), reader.RequiredDate("date"));
        Assert.Equal("1", reader.RequiredObject("inner", inner => inner.RequiredInteger("x").ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([1, 2], reader.RequiredArray("items", item => item.AsInteger()));
        Assert.Equal(["b", "a"], reader.RequiredMap("map", (_, value) => value.AsInteger()).Keys);
        reader.ThrowIfAny();
    }

    [Fact]
    public void What_is_missing_and_optional_is_null_or_empty()
    {
        var reader = DocumentReader.Open("{}", "test");

        Assert.Null(reader.OptionalString("text"));
        Assert.Null(reader.OptionalNumber("number"));
        Assert.Null(reader.OptionalName("side", Sides));
        Assert.Null(reader.OptionalColor("color"));
        Assert.Null(reader.OptionalObject("inner", inner => "x"));
        Assert.Empty(reader.OptionalArray("items", item => item.AsInteger()));
        Assert.Empty(reader.OptionalMap("map", (_, value) => value.AsInteger()));
        reader.ThrowIfAny();
    }

    [Fact]
    public void All_faults_are_told_at_once_with_place_found_and_allowed()
    {
        var fault = Assert.Throws<DocumentException>(() =>
        {
            var reader = DocumentReader.Open("{\n\"text\": 5,\n\"number\": 9,\n\"whole\": 1.5,\n\"side\": \"rigth\",\n\"color\": \"red\",\n\"inner\": { \"y\": 1 },\n\"nothing\": null }", "brand.json");
            reader.RequiredString("missing");
            reader.RequiredString("text");
            reader.RequiredNumber("number", 0, 2);
            reader.RequiredInteger("whole");
            reader.RequiredName("side", Sides);
            reader.RequiredColor("color");
            reader.RequiredObject("inner", inner => inner.OptionalString("x") ?? "");
            reader.OptionalBoolean("nothing");
            reader.ThrowIfAny();
        });

        Assert.Equal("brand.json", fault.SourceName);
        Assert.Equal(["$", "$.text", "$.number", "$.whole", "$.side", "$.color", "$.inner.y", "$.nothing"], fault.Problems.Select(problem => problem.Path));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], fault.Problems.Select(problem => problem.Line));
        Assert.Contains("'missing'", fault.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(("9", "a number from 0 to 2"), (fault.Problems[2].Found, fault.Problems[2].Allowed));
        Assert.Contains("Did you mean 'right'?", fault.Problems[4].Message, StringComparison.Ordinal);
        Assert.Equal("left, right", fault.Problems[4].Allowed);
        Assert.Equal("null", fault.Problems[7].Found);
    }

    [Fact]
    public void An_unknown_property_is_told_with_what_was_probably_meant()
    {
        var reader = DocumentReader.Open("{ \"colour\": 1,\n  \"heigth\": 2, \"known\": 3 }", "test");
        reader.OptionalNumber("color");
        reader.OptionalNumber("height");
        reader.Allow("known");

        var problems = Assert.Throws<DocumentException>(reader.ThrowIfAny).Problems;

        Assert.Equal(["color", "height"], problems.Select(problem => problem.Message.Split('\'')[1]));
        Assert.Equal((2, 3, "color, height, known"), (problems[1].Line, problems[1].Column, problems[1].Allowed));
    }

    [Fact]
    public void Schema_is_welcome_at_the_root_only()
    {
        var reader = DocumentReader.Open("""{ "$schema": "a", "inner": { "$schema": "b" } }""", "test");
        reader.OptionalObject("inner", _ => "");

        Assert.Equal("$.inner.$schema", Assert.Single(Assert.Throws<DocumentException>(reader.ThrowIfAny).Problems).Path);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    public void A_root_that_is_no_object_is_refused(string json) => Assert.Throws<DocumentException>(() => DocumentReader.Open(json, "test"));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    [InlineData("\"toolong\"")]
    public void Blank_and_overlong_texts_are_faults(string text)
    {
        var reader = DocumentReader.Open($$"""{ "a": {{text}} }""", "test");
        reader.RequiredString("a", maxLength: 6);

        Assert.Throws<DocumentException>(reader.ThrowIfAny);
    }

    [Theory]
    [InlineData("[]", "too few")]
    [InlineData("[1,2,3]", "too many")]
    public void Arrays_keep_their_bounds(string items, string message)
    {
        var reader = DocumentReader.Open($$"""{ "a": {{items}} }""", "test");

        Assert.True(reader.RequiredArray("a", item => item.AsInteger(), 1, 2).Count <= 2);
        Assert.Contains(message, Assert.Throws<DocumentException>(reader.ThrowIfAny).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData("")]
    public void What_cannot_be_an_id_is_a_fault(string id)
    {
        var reader = DocumentReader.Open($$"""{ "a": "{{id}}" }""", "test");
        reader.RequiredId("a");

        Assert.Throws<DocumentException>(reader.ThrowIfAny);
    }

    [Fact]
    public void The_current_version_is_read() => DocumentReader.Open("""{ "schemaVersion": 2 }""", "test").RequireVersion(2).ThrowIfAny();

    [Fact]
    public void A_newer_version_is_refused_at_once()
    {
        var problem = Assert.Single(Assert.Throws<DocumentException>(() => DocumentReader.Open("""{ "schemaVersion": 3, "new": 1 }""", "test").RequireVersion(2)).Problems);

        Assert.Equal(("$.schemaVersion", "3", "2"), (problem.Path, problem.Found, problem.Allowed));
    }

    [Fact]
    public void An_older_version_is_upgraded()
    {
        var reader = DocumentReader.Open("""{ "schemaVersion": 1, "old": "value" }""", "test")
            .RequireVersion(2, (root, from) => from == 1 ? root.Rename("old", "new") : root);

        Assert.Equal("value", reader.RequiredString("new"));
        reader.ThrowIfAny();
    }

    [Fact]
    public void An_older_version_without_an_upgrade_is_refused()
        => Assert.Throws<DocumentException>(() => DocumentReader.Open("""{ "schemaVersion": 1 }""", "test").RequireVersion(2));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "schemaVersion": "1" }""")]
    [InlineData("""{ "schemaVersion": 0 }""")]
    public void A_missing_or_senseless_version_is_a_fault(string json)
        => Assert.Throws<DocumentException>(DocumentReader.Open(json, "test").RequireVersion(2).ThrowIfAny);

    [Fact]
    public void A_stream_is_not_read_beyond_the_limit()
    {
        using var stream = new MemoryStream(new byte[10_000_000]);

        Assert.Throws<DocumentException>(() => DocumentReader.Open(stream, "test"));
        Assert.True(stream.Position < 1_200_000);
    }

    [Fact]
    public void A_flood_of_faults_is_cut()
    {
        var reader = DocumentReader.Open("{" + string.Join(",", Enumerable.Range(0, 5000).Select(i => $"\"p{i}\":1")) + "}", "test");

        Assert.Equal(100, Assert.Throws<DocumentException>(reader.ThrowIfAny).Problems.Count);
    }

    [Fact]
    public void A_file_is_named_without_its_folders()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        File.WriteAllText(path, "{ ,", Encoding.UTF8);
        try
        {
            Assert.Equal(Path.GetFileName(path), Assert.Throws<DocumentException>(() => DocumentReader.OpenFile(path)).SourceName);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
