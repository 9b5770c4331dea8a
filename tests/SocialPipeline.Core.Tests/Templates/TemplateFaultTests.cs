using System.Text;
using CsCheck;
using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Templates;

public sealed class TemplateFaultTests
{
    [Theory]
    [InlineData("\"ss01=2\"", "\"tabular\"", "not an OpenType feature")]
    [InlineData("\"shape\": \"marker\"", "\"shape\": \"markr\"", "Did you mean 'marker'?")]
    [InlineData("\"color\": \"spot\", \"shape\": \"marker\"", "\"color\": \"#FF0000\", \"shape\": \"marker\"", "not a colour token")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", "newer version")]
    [InlineData("\"id\": \"sample\"", "\"id\": \"Sample Template\"", "cannot be an id")]
    [InlineData("[\"post\", \"story\"]", "[\"post\", \"storry\"]", "Did you mean 'story'?")]
    [InlineData("\"description\"", "\"descripton\"", "Did you mean 'description'?")]
    [InlineData("\"type\": \"image\" }", "\"type\": \"imagee\" }", "Did you mean 'image'?")]
    [InlineData("\"names\": {", "\"na mes\": {", "cannot be the name of an input")]
    [InlineData("\"eyebrow\": { \"type\": \"text\", \"default\": \"News\" }", "\"eyebrow\": { \"type\": \"text\" }, \"item\": { \"type\": \"text\" }", "meaning of its own")]
    [InlineData("\"max\": 100", "\"max\": -1", "smallest is above")]
    [InlineData("\"default\": 38", "\"default\": 101", "out of range")]
    [InlineData("\"minItems\": 2", "\"minItems\": 9", "smallest is above")]
    [InlineData("\"default\": \"accent\"", "\"default\": \"#GGG\"", "not a colour")]
    [InlineData("\"maxLength\": 110", "\"maxLength\": 3", "longer than the input allows")]
    [InlineData("\"required\": true", "\"required\": true, \"default\": \"x\"", "never missing")]
    [InlineData("\"end\": 24", "\"end\": \"24\"", "no unit")]
    [InlineData("\"end\": 24", "\"end\": true", "not a length")]
    [InlineData("{ \"layer\": \"badge\" }", "{ \"layer\": \"bagde\" }", "Did you mean 'badge'?")]
    [InlineData("{ \"layer\": \"badge\" }", "{ \"layer\": \"badge\", \"keep\": 2 }", "does not repeat")]
    [InlineData("\"type\": \"image\", \"id\"", "\"type\": \"imge\", \"id\"", "Did you mean 'image'?")]
    [InlineData("\"type\": \"logo\"", "\"kind\": \"logo\"", "'type' is missing")]
    [InlineData("\"source\": \"photo\"", "\"source\": \"foto\"", "no input 'foto'")]
    [InlineData("\"source\": \"photo\"", "\"source\": \"headline\"", "not an image")]
    [InlineData("\"source\": \"photo\"", "\"source\": \"item.photo\"", "only known inside")]
    [InlineData("\"focus\": [0.2, 0.8]", "\"focus\": [0.2]", "too few items")]
    [InlineData("M0,0L1,0L1,1Z", "L1,0", "starts with M")]
    [InlineData("M0,0L1,0L1,1Z", "M0,0L1,0,1Z", "takes 2 numbers")]
    [InlineData("\"keepAspect\": true", "\"keepaspect\": true", "Did you mean 'keepAspect'?")]
    [InlineData("\"fallback\": \"tone\"", "\"fallback\": \"#FF0000\"", "tokens only")]
    [InlineData("\"height\": \"fill(2)\"", "\"height\": \"fill(0)\"", "not a share")]
    [InlineData("\"height\": \"fill(2)\"", "\"height\": \"fil\"", "Did you mean 'fill'?")]
    [InlineData("\"for\": [\"headline\"]", "\"for\": [\"hedline\"]", "Did you mean 'headline'?")]
    [InlineData("\"for\": [\"headline\"]", "\"for\": []", "too few items")]
    [InlineData("\"layout\": \"vertical\"", "\"layout\": \"verticl\"", "Did you mean 'vertical'?")]
    [InlineData("\"corners\": \"brand\"", "\"corners\": \"brnd\"", "Did you mean 'brand'?")]
    [InlineData("\"at\": 1 }", "\"at\": 2 }", "out of range")]
    [InlineData("mix(ground, ink, 12)", "mix(ground, ink, 12", "not a colour token")]
    [InlineData("{{ eyebrow | upcase }}", "{{ eyebro | upcase }}", "Did you mean 'eyebrow'?")]
    [InlineData("{{ eyebrow | upcase }}", "{{ eyebrow | upcase", "Liquid is not right")]
    [InlineData("{{ eyebrow | upcase }}", "{{ number }}", "only known inside a repeated layer")]
    [InlineData("{{ eyebrow | upcase }}", "{{ brand.colour }}", "no field 'colour'")]
    [InlineData("{{ number }} {{ item.lead }}", "{{ item.led }}", "Did you mean 'lead'?")]
    [InlineData("\"color\": \"{{ shade }}\"", "\"color\": \"{{ shad }}\"", "Did you mean 'shade'?")]
    [InlineData("\"role\": \"display\"", "\"role\": \"dislay\"", "Did you mean 'display'?")]
    [InlineData("\"size\": { \"max\": \"12.8u\", \"min\": \"5u\" }, ", "", "needs a size")]
    [InlineData("\"class\": [\"story\", \"portrait\"]", "\"class\": [\"storry\"]", "Did you mean 'story'?")]
    [InlineData("\"mayOverlap\": [\"badge\"]", "\"mayOverlap\": [\"badges\"]", "Did you mean 'badge'?")]
    [InlineData("\"over\": \"tips\"", "\"over\": \"headline\"", "not a list")]
    [InlineData("\"repeat\": { \"times\": 100 }", "\"repeat\": { \"times\": 100, \"over\": \"tips\" }", "list or a number of times")]
    [InlineData("\"liquid\": \"index > 0\"", "\"liquid\": \"{{ index }}\"", "without braces")]
    [InlineData("\"shape\": \"line\"", "\"shape\": \"path\"", "needs its outline")]
    [InlineData("\"outline\": \"badge\", ", "", "needs its outline")]
    [InlineData("\"id\": \"lead\"", "\"id\": \"lead\", \"area\": \"content\"", "Only layers of the canvas")]
    [InlineData("\"opacity\": 0.5", "\"opacity\": 50", "out of range")]
    [InlineData("\"turn\": 1", "\"turn\": 90", "out of range")]
    [InlineData("\"lockup\": \"mark\"", "\"lockups\": \"mark\"", "Did you mean 'lockup'?")]
    [InlineData("\"name\": \"story\"", "\"name\": \"base\"", "same name")]
    [InlineData("\"when\": { \"class\": \"story\" }, ", "", "'when' is missing")]
    [InlineData("\"lead\": { \"size\"", "\"leed\": { \"size\"", "Did you mean 'lead'?")]
    [InlineData("{ \"visible\": false }", "null", "patch is an object")]
    [InlineData("{ \"visible\": false }", "{ \"id\": \"other\" }", "another id")]
    [InlineData("{ \"visible\": false }", "{ \"visble\": false }", "Did you mean 'visible'?")]
    [InlineData("{ \"aspect\": { \"min\": 2 } }", "{ \"aspect\": { \"min\": 2, \"max\": 1 } }", "No format has")]
    [InlineData("{ \"aspect\": { \"min\": 2 } }", "{}", "asks nothing")]
    [InlineData("{ \"input\": \"loud\", \"equals\": true }", "{ \"equals\": true }", "needs the 'input'")]
    public void A_fault_is_said_with_its_line_and_what_was_probably_meant(string found, string put, string message)
    {
        var faults = SampleTemplate.Faults(found, put);
        var fault = faults.FirstOrDefault(problem => problem.ToString().Contains(message, StringComparison.Ordinal));
        Assert.True(fault is not null, string.Join('\n', faults));
        Assert.InRange(fault.Line, SampleTemplate.LineOf(found) - 2, SampleTemplate.LineOf(found) + 2);
        Assert.InRange(faults.Count, 1, 2);
    }

    [Fact]
    public void Two_layers_of_one_id_are_a_fault()
        => Assert.Contains(SampleTemplate.Faults("\"id\": \"veil\"", "\"id\": \"photo\""), fault => fault.Message.Contains("same id", StringComparison.Ordinal));

    [Fact]
    public void All_faults_come_at_once_in_document_order()
    {
        var json = SampleTemplate.Json.Replace("\"vertical\"", "\"x\"", StringComparison.Ordinal).Replace("\"turn\": 1", "\"turn\": 9", StringComparison.Ordinal).Replace("\"max\": 100", "\"max\": \"a\"", StringComparison.Ordinal);
        var lines = SampleTemplate.Faults(json).Select(fault => fault.Line).ToList();
        Assert.True(lines.Count >= 3);
        Assert.Equal(lines.Order(), lines);
    }

    [Fact]
    public void Layers_nest_at_most_twelve_deep()
    {
        static string Nested(int depth) => $$"""
            { "schemaVersion": 1, "id": "deep", "name": "Deep", "layers": [{{string.Concat(Enumerable.Range(0, depth - 1).Select(i => $$"""{ "type": "frame", "id": "f{{i}}", "children": ["""))}}{ "type": "logo", "id": "logo" }{{string.Concat(Enumerable.Repeat("] }", depth - 1))}}] }
            """;
        Assert.Single(SampleTemplate.Read(Nested(12)).Layouts);
        Assert.Contains(SampleTemplate.Faults(Nested(13)), fault => fault.Message.Contains("too deep", StringComparison.Ordinal));
        Assert.Throws<DocumentException>(() => SampleTemplate.Read(Nested(5000)));
    }

    [Fact]
    public void A_layout_has_at_most_five_hundred_layers()
    {
        static string Many(int count) => $$"""{ "schemaVersion": 1, "id": "many", "name": "Many", "layers": [{{string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{ "type": "frame", "id": "g{{i}}", "children": [{ "type": "logo", "id": "l{{i}}" }] }"""))}}] }""";
        Assert.Equal(250, SampleTemplate.Read(Many(250)).Layouts[0].Layers.Count);
        Assert.Contains(SampleTemplate.Faults(Many(251)), fault => fault.Message.Contains("too many layers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_as_large_as_allowed_is_read_in_seconds()
    {
        static string Run(int i) => $$"""{ "type": "text", "id": "t{{i}}", "text": "{{string.Concat(Enumerable.Repeat($"{{{{ headline | append: '{i}' }}}}", 50))}}" }""";
        var variants = Enumerable.Range(0, 24).Select(i => $$$"""{ "name": "v{{{i}}}", "when": { "format": "f{{{i}}}" }, "set": { "t0": { "maxLines": {{{i + 1}}} } } }""");
        var json = $$"""{ "schemaVersion": 1, "id": "large", "name": "Large", "inputs": { "headline": { "type": "text" } }, "layers": [{{string.Join(",", Enumerable.Range(0, 500).Select(Run))}}], "variants": [{{string.Join(",", variants)}}] }""";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains(SampleTemplate.Faults(json), fault => fault.Message.Contains("All layouts together", StringComparison.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_giant_text_is_refused_before_it_is_read()
    {
        var giant = new string('x', 10_000_000);
        Assert.Throws<DocumentException>(() => SampleTemplate.Read(giant));
        Assert.Throws<DocumentException>(() => SampleTemplate.Read(SampleTemplate.With("Everything at once.", giant)));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(SampleTemplate.With("Everything at once.", giant)));
        Assert.Throws<DocumentException>(() => TemplateReader.Read(stream, "giant.json"));
    }

    [Fact]
    public void A_mutated_template_reads_or_has_faults_and_nothing_else()
    {
        var bytes = Encoding.UTF8.GetBytes(SampleTemplate.Json);
        string[] pieces = ["{", "}", "[", "]", ",", ":", "\"", "null", "true", "0", "-1", "1e309", "\"\"", "{{", "%}", "{%", "{}", "[]", "\"max(\"", "#fff", "\\u0000", "\uD83D\uDE00", "item", "frame"];
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 40], Gen.OneOfConst(pieces)).Array[1, 4].Sample(
            edits =>
            {
                var text = new List<byte>(bytes);
                foreach (var (at, length, piece) in edits)
                {
                    var start = Math.Min(at, text.Count);
                    text.RemoveRange(start, Math.Min(length, text.Count - start));
                    text.InsertRange(start, Encoding.UTF8.GetBytes(piece));
                }

                try
                {
                    TemplateReader.Read(text.ToArray(), "mutated");
                }
                catch (DocumentException)
                {
                }
            },
            iter: 1000);
    }

    [Fact]
    public void A_value_of_any_kind_in_any_place_is_a_fault_or_fits()
    {
        string[] values = ["null", "true", "12", "-3.5", "\"text\"", "\"\"", "[]", "{}", "[1, 2]", "[[]]", "{ \"a\": 1 }", "\"{{ headline }}\"", "\"12u\""];
        var starts = Enumerable.Range(0, SampleTemplate.Json.Length - 2).Where(i => SampleTemplate.Json[i] == ':' && SampleTemplate.Json[i + 1] == ' ').ToArray();
        Gen.Select(Gen.OneOfConst(starts), Gen.OneOfConst(values)).Sample(
            (start, value) =>
            {
                var json = SampleTemplate.Json;
                var end = start + 2;
                var (depth, quoted) = (0, false);
                for (; end < json.Length; end++)
                {
                    quoted ^= json[end] == '"';
                    depth += quoted ? 0 : json[end] is '{' or '[' ? 1 : json[end] is '}' or ']' ? -1 : 0;
                    if (!quoted && (depth < 0 || (depth == 0 && json[end] is ',' or '\n')))
                    {
                        break;
                    }
                }

                try
                {
                    SampleTemplate.Read(string.Concat(json.AsSpan(0, start + 2), value, json.AsSpan(end)));
                }
                catch (DocumentException)
                {
                }
            },
            iter: 1000);
    }
}
