using System.Text;
using CsCheck;
using Xunit;

namespace SocialPipeline.Documents;

public class DocumentNodeTests
{
    [Fact]
    public void Every_value_knows_its_path_line_and_column()
    {
        var root = Parse("{\n  // a comment\n  \"layers\": [\n    { \"text\": \"Grüße\", \"size\": 12, },\n  ],\n  \"a b\": { \"x\": null }\n}");

        var size = root["layers"]!.Items[0]["size"]!;
        Assert.Equal(("$.layers[0].size", 4, 34), (size.Path, size.Line, size.Column));
        Assert.Equal((4, 26), (size.NameLine, size.NameColumn));
        Assert.Equal("$['a b'].x", root["a b"]!["x"]!.Path);
        Assert.Equal("$", root.Path);
    }

    [Fact]
    public void Values_keep_their_kind_and_order()
    {
        var root = Parse("""{ "z": "text", "a": 1.50, "m": true, "n": null, "l": [1, 2], "o": {} }""");

        Assert.Equal(["z", "a", "m", "n", "l", "o"], root.Members.Keys);
        Assert.Equal("text", root["z"]!.Text);
        Assert.Equal((1.5, "1.50"), (root["a"]!.Number, root["a"]!.Text));
        Assert.True(root["m"]!.Boolean);
        Assert.Equal(DocumentKind.Null, root["n"]!.Kind);
        Assert.Equal(2, root["l"]!.Items.Count);
        Assert.Null(root["missing"]);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"a\": }", 2, 8)]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{ \"a\": 01 }", 1, 9)]
    public void A_syntax_error_is_one_problem_with_line_and_column(string json, int line, int column)
    {
        var problem = Assert.Single(Assert.Throws<DocumentException>(() => Parse(json)).Problems);

        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.StartsWith("The text is not JSON", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_stands_twice_is_a_fault_and_reading_goes_on()
    {
        var faults = new DocumentFaults("test");
        var root = DocumentNode.Parse("{ \"a\": 1,\n \"b\": 2, \"a\": 3,\n \"b\": 4 }"u8, faults);

        Assert.Equal([("$.a", 2, 10), ("$.b", 3, 2)], faults.Problems.Select(problem => (problem.Path, problem.Line, problem.Column)));
        Assert.Equal(1, root["a"]!.Number);
    }

    [Fact]
    public void A_lone_surrogate_and_broken_utf8_are_refused()
    {
        Assert.Throws<DocumentException>(() => Parse("""{ "a": "\uD800" }"""));
        Assert.Throws<DocumentException>(() => Parse("""{ "\uD800": 1 }"""));
        Assert.Throws<DocumentException>(() => DocumentNode.Parse([(byte)'"', 0xFF, (byte)'"'], new DocumentFaults("test")));
    }

    [Fact]
    public void A_number_beyond_a_double_is_a_fault()
    {
        var faults = new DocumentFaults("test");
        DocumentNode.Parse("[1e999]"u8, faults);

        Assert.Equal("$[0]", Assert.Single(faults.Problems).Path);
    }

    [Fact]
    public void Limits_are_kept()
    {
        var limits = new DocumentLimits(MaxBytes: 100, MaxDepth: 3, MaxNodes: 5);

        Parse("[[[1,2]]]", limits);
        Assert.Contains("deep", Fault("[[[[1]]]]"), StringComparison.Ordinal);
        Assert.Contains("too many values", Fault("[1,2,3,4,5]"), StringComparison.Ordinal);
        Assert.Contains("too large", Fault(new string(' ', 101)), StringComparison.Ordinal);
        string Fault(string json) => Assert.Throws<DocumentException>(() => Parse(json, limits)).Message;
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() => Assert.Equal((1, 1), Place(Parse("\uFEFF[1]")));

    [Fact]
    public void Nonsense_is_refused_but_never_breaks()
        => Gen.OneOf(Gen.String[Gen.Char["{}[]\",:/*\\u019eE-+.tfn \n"], 0, 40].Select(text => Encoding.UTF8.GetBytes(text)), Gen.Byte.Array[0, 40]).Sample(bytes =>
        {
            try
            {
                DocumentNode.Parse(bytes, new DocumentFaults("test"));
            }
            catch (DocumentException fault)
            {
                Assert.NotEmpty(fault.Problems);
            }
        });

    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", "null", "null")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("[1,2]", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Merge_does_what_the_examples_of_rfc_7396_say(string target, string patch, string expected)
        => Assert.Equal(expected, Write(Parse(target).Merge(Parse(patch))));

    [Fact]
    public void Merged_values_keep_the_place_of_the_one_that_won()
    {
        var merged = Parse("{\n\"a\": { \"x\": 1, \"y\": 2 } }").Merge(Parse("\n\n\n{ \"a\": { \"y\": 3 } }"));

        Assert.Equal(2, merged["a"]!["x"]!.Line);
        Assert.Equal((4, "$.a.y"), (merged["a"]!["y"]!.Line, merged["a"]!["y"]!.Path));
    }

    [Fact]
    public void Upgrades_can_set_remove_and_rename_without_touching_the_original()
    {
        var root = Parse("""{"a":1,"b":2,"c":3}""");

        Assert.Equal("""{"z":1,"b":2,"c":3}""", Write(root.Rename("a", "z")));
        Assert.Equal("""{"a":1,"c":3}""", Write(root.Without("b")));
        Assert.Equal("""{"a":3,"b":2,"c":3}""", Write(root.With("a", root["c"]!)));
        Assert.Equal("""{"a":1,"b":2,"c":3}""", Write(root));
    }

    internal static DocumentNode Parse(string json, DocumentLimits? limits = null) => DocumentNode.Parse(Encoding.UTF8.GetBytes(json), new DocumentFaults("test"), limits);

    private static (int Line, int Column) Place(DocumentNode node) => (node.Line, node.Column);

    private static string Write(DocumentNode node) => node.Kind switch
    {
        DocumentKind.Object => "{" + string.Join(",", node.Members.Select(member => $"\"{member.Key}\":{Write(member.Value)}")) + "}",
        DocumentKind.Array => "[" + string.Join(",", node.Items.Select(Write)) + "]",
        DocumentKind.String => $"\"{node.Text}\"",
        _ => node.Text,
    };
}
