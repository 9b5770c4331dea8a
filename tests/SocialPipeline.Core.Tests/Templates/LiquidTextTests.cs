using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace SocialPipeline.Templates;

public sealed class LiquidTextTests
{
    private static readonly LiquidScope Scope = LiquidScope.For(
        new Dictionary<string, object?>
        {
            ["name"] = "Maha Al Khalifa",
            ["price"] = "18.500",
            ["value"] = 38.5m,
            ["tips"] = new List<object?> { new Dictionary<string, object?> { ["lead"] = "One" }, new Dictionary<string, object?> { ["lead"] = "Two" } },
            ["evil"] = "{{ name }}{% assign x = 1 %}",
            ["long"] = new string('a', 19_000),
        },
        null,
        new FormatFacts(FormatClass.Square, 1, "x", "x-post"));

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("{{ name }}!", "Maha Al Khalifa!")]
    [InlineData("{{ missing }}", "")]
    [InlineData("{{ value }}", "38.5")]
    [InlineData("{% for tip in tips %}{{ tip.lead }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "One, Two")]
    [InlineData("{{ tips.size }}", "2")]
    [InlineData("{% for i in (1..3) %}{{ i }}{% endfor %}", "123")]
    [InlineData("{{ format.class }}", "square")]
    [InlineData("{{ evil }}", "{{ name }}{% assign x = 1 %}")]
    [InlineData("{{ '<b>' }}", "<b>")]
    [InlineData("{{ name | replace: 'a', 'ee' | upcase }}", "MEEHEE AL KHEELIFEE")]
    [InlineData("{{ tips | map: 'lead' | join: ' · ' }}", "One · Two")]
    [InlineData("{{ '2026-12-06' | date: '%d.%m.%Y' }}", "06.12.2026")]
    public void A_text_is_filled_with_its_values(string source, string expected) => Assert.Equal(expected, LiquidText.Parse(source).Render(Scope));

    [Theory]
    [InlineData("{{ name | initials }}", "MK")]
    [InlineData("{{ 'Sara' | initials }}", "S")]
    [InlineData("{{ '' | initials }}", "")]
    [InlineData("{{ 'ليلى حداد' | initials }}", "ل\u200Cح")]
    [InlineData("{{ price | number_part }}|{{ price | fraction_part }}", "18|.500")]
    [InlineData("{{ '1,299' | number_part }}|{{ '1,299' | fraction_part }}", "1,299|")]
    [InlineData("{{ '1,299.95' | number_part }}|{{ '1,299.95' | fraction_part }}", "1,299|.95")]
    [InlineData("{{ '12,50 €' | number_part }}|{{ '12,50 €' | fraction_part }}|{{ '12,50 €' | unit_part }}", "12|,50|€")]
    [InlineData("{{ '1.299.000' | number_part }}|{{ '1.299.000' | fraction_part }}", "1.299.000|")]
    [InlineData("{{ '38%' | number_part }}|{{ '38%' | unit_part }}", "38|%")]
    [InlineData("{{ '14 weeks' | number_part }}|{{ '14 weeks' | unit_part }}", "14|weeks")]
    [InlineData("{{ 'BHD 4.5' | number_part }}|{{ 'BHD 4.5' | fraction_part }}", "4|.5")]
    [InlineData("{{ '-3.5°' | number_part }}|{{ '-3.5°' | fraction_part }}|{{ '-3.5°' | unit_part }}", "-3|.5|°")]
    [InlineData("{{ ' Open late. ' | quoted: '«', '»' }}", "«Open late.»")]
    [InlineData("{{ 'Open late.' | quoted }}", "“Open late.”")]
    [InlineData("{{ '\"Open late.\"' | quoted }}", "“Open late.”")]
    [InlineData("{{ '«Open late.»' | quoted }}", "«Open late.»")]
    [InlineData("{{ '٣٨٪' | number_part }}|{{ '٣٨٪' | unit_part }}", "٣٨|٪")]
    [InlineData("{{ 'free' | number_part }}|{{ 'free' | fraction_part }}", "free|")]
    public void Names_and_figures_are_taken_apart(string source, string expected) => Assert.Equal(expected, LiquidText.Parse(source).Render(Scope));

    [Theory]
    [InlineData("{{ name", "not right")]
    [InlineData("{% if name %}x", "not right")]
    [InlineData("{% include 'file' %}", "not right")]
    [InlineData("{% render 'file' %}", "not right")]
    [InlineData("{% capture x %}{% endcapture %}", "not right")]
    [InlineData("{{ name | upcsae }}", "Did you mean 'upcase'?")]
    [InlineData("{{ name | json }}", "no filter 'json'")]
    [InlineData("{% for i in (1..value) %}x{% endfor %}", "range")]
    [InlineData("{% for i in (1..2000000000) %}x{% endfor %}", "range")]
    public void Wrong_Liquid_is_refused_when_it_is_read(string source, string reason)
    {
        Assert.False(LiquidText.TryParse(source, out _, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% for a in (1..1000) %}{% for b in (1..1000) %}{% for c in (1..1000) %}{% assign x = c %}{% endfor %}{% endfor %}{% endfor %}")]
    [InlineData("{% for a in (1..1000) %}{% for b in (1..1000) %}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{% endfor %}{% endfor %}")]
    [InlineData("{% assign s = 'aaaaaaaaaaaaaaaaaaaaaaa' %}{% for a in (1..40) %}{% assign s = s | append: s %}{% endfor %}{{ s }}")]
    [InlineData("{{ long | replace: 'a', long }}")]
    [InlineData("{{ long | split: '' | join: long }}")]
    [InlineData("{{ long }}{{ long }}")]
    [InlineData("{% assign l = long | split: '' %}{% for a in (1..40) %}{% assign l = l | concat: l %}{% endfor %}")]
    [InlineData("{{ 99999999999999 | times: 99999999999999 | times: 99999999999999 }}")]
    [InlineData("{{ 1 | divided_by: 0 }}")]
    public void Whatever_runs_away_is_stopped(string source)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<LiquidException>(() => LiquidText.Parse(source).Render(Scope));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 300_000_000, "too much memory");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "too slow");
    }

    [Theory]
    [InlineData("{{ 'now' | date: '%Y' }}")]
    [InlineData("{{ 'today' | date: '%Y' }}")]
    public void The_clock_is_not_known(string source)
    {
        var fault = Assert.Throws<LiquidException>(() => LiquidText.Parse(source).Render(Scope));
        Assert.Contains("time is not known", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_before_it_is_parsed()
    {
        Assert.False(LiquidText.TryParse(string.Concat(Enumerable.Repeat("{%if a%}", 200)), out _, out _));
        Assert.False(LiquidText.TryParse("{{ a" + string.Concat(Enumerable.Repeat("[a", 500)), out _, out _));
        Assert.False(LiquidText.TryParse("{{" + new string('a', 10_000_000), out _, out _));
    }

    [Fact]
    public void Rendering_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("TITLE 38.5 I", LiquidText.Parse("{{ 'title' | upcase }} {{ value }} {{ 'ink' | initials }}").Render(Scope));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_of_dotnet_is_reachable()
    {
        var scope = LiquidScope.For(new Dictionary<string, object?> { ["photo"] = new FileInfo("/etc/passwd") }, null, null);
        Assert.Equal("true|", LiquidText.Parse("{{ photo }}|{{ photo.FullName }}{{ photo.Directory.Name }}").Render(scope));
    }

    [Fact]
    public void A_text_knows_the_names_it_asks_for_but_not_its_own_variables()
    {
        var text = LiquidText.Parse("{% for tip in tips %}{{ tip.lead }}{{ forloop.index }}{% endfor %}{% assign x = name %}{{ x }}{{ item.lead }}{% if loud and other[key] %}{% endif %}");
        Assert.Equal(["tips", "name", "item", "loud", "other", "key"], text.Names.Select(name => name.Name));
        Assert.Contains(("item", "lead"), text.Names);
    }

    [Theory]
    [InlineData("{{ true }}", "true")]
    [InlineData("{{ nil }}", "")]
    [InlineData("{{ blank }}", "")]
    public void A_literal_by_itself_asks_for_no_input(string source, string expected)
    {
        var text = LiquidText.Parse(source);

        Assert.Empty(text.Names);
        Assert.Equal(expected, text.Render(Scope));
    }

    [Fact]
    public void A_name_by_itself_is_the_input_it_asks_for() => Assert.Equal([("price", null)], LiquidText.Parse("{{ price }}").Names);

    [Fact]
    public void One_parsed_text_renders_on_many_threads()
    {
        var cache = new LiquidCache();
        Parallel.For(0, 200, i => Assert.Equal($"{i}-MK", cache.Render("{{ index }}-{{ name | initials }}", Scope.WithItem(null, i))));
    }
}
