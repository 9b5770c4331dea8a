using System.Text;
using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgRefusalTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("<foreignObject/>", "foreignObject")]
    [InlineData("<image href='#a'/>", "image")]
    [InlineData("<text>a</text>", "text")]
    [InlineData("<filter/>", "filter")]
    [InlineData("<mask/>", "mask")]
    [InlineData("<pattern/>", "pattern")]
    [InlineData("<marker/>", "marker")]
    [InlineData("<rect><animate/></rect>", "animate")]
    [InlineData("<rect><set/></rect>", "set")]
    [InlineData("<animateTransform/>", "animateTransform")]
    [InlineData("<a href='#b'/>", "a")]
    [InlineData("<switch/>", "switch")]
    [InlineData("<blob/>", "blob")]
    [InlineData("<g onclick='x()'/>", "g")]
    [InlineData("<g ONLOAD='x()'/>", "g")]
    [InlineData("<use href='https://example.org/a.svg#b'/>", "use")]
    [InlineData("<use xlink:href='data:image/svg+xml,x'/>", "use")]
    [InlineData("<rect fill='url(https://example.org/a.svg#b)'/>", "rect")]
    [InlineData("<rect style='clip-path:url(a.svg#b)'/>", "rect")]
    [InlineData("<rect filter='url(#f)'/>", "rect")]
    [InlineData("<rect style='mask:url(#m)'/>", "rect")]
    [InlineData("<rect marker-end='url(#m)'/>", "rect")]
    [InlineData("<rect style='mix-blend-mode:multiply'/>", "rect")]
    [InlineData("<rect style='width:5px'/>", "rect")]
    [InlineData("<rect vector-effect='non-scaling-stroke'/>", "rect")]
    [InlineData("<g xml:base='https://example.org/'/>", "g")]
    [InlineData("<style>@import url(a.css);</style>", "style")]
    [InlineData("<style>@media print{rect{fill:red}}</style>", "style")]
    [InlineData("<style>g rect{fill:red}</style>", "style")]
    [InlineData("<style>rect:hover{fill:red}</style>", "style")]
    [InlineData("<style>rect{fill}</style>", "style")]
    [InlineData("<style>rect{fill:red</style>", "style")]
    [InlineData("<style>/* rect{fill:red}</style>", "style")]
    public void What_lies_outside_the_subset_is_refused_with_element_and_line(string body, string element)
    {
        var refusal = Assert.Throws<SvgException>(() => SvgPicture.Of("\n" + body));
        Assert.Equal((element, 3, "test.svg"), (refusal.Element, refusal.Line, refusal.Name));
        Assert.StartsWith($"test.svg, line 3, <{element}>: ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>a</title><desc>b</desc><metadata><x/></metadata>")]
    [InlineData("<s:namedview xmlns:s='urn:s' onclick='x'><s:text/></s:namedview>")]
    [InlineData("<g xmlns:s='urn:s' s:href='https://example.org' data-name='x' aria-hidden='true' role='img' unknown='1'/>")]
    [InlineData("<g filter='none' mask='none' style='mix-blend-mode:normal;font-family:x'/>")]
    [InlineData("<!-- <script/> --><?other instruction?>")]
    [InlineData("some text <g>more</g>")]
    public void What_is_not_part_of_the_picture_is_passed_over(string body) =>
        Assert.True(SvgPicture.Pixels(body + "<rect width='10' height='10'/>").IsPainted(5, 5));

    [Theory]
    [InlineData("\n<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>", "svg", 2)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&a;</svg>", "svg", 1)]
    [InlineData("<?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>", "svg", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n<g></svg>", "svg", 2)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&nbsp;</svg>", "svg", 1)]
    [InlineData("<svg viewBox='0 0 1 1'/>", "svg", 1)]
    [InlineData("<html/>", "html", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "svg", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='5'/>", "svg", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 1'/>", "svg", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 -1 1'/>", "svg", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1'/>", "svg", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 NaN 1'/>", "svg", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' width='0'/>", "svg", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' preserveAspectRatio='middle'/>", "svg", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&#0;</svg>", "svg", 1)]
    public void A_file_that_is_no_sound_drawing_is_refused(string text, string element, int line)
    {
        var refusal = Assert.Throws<SvgException>(() => SvgPicture.Parse(text));
        Assert.Equal((element, line), (refusal.Element, refusal.Line));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        Assert.Throws<SvgException>(() => SvgPicture.Parse(""));
        Assert.Throws<SvgException>(() => SvgDrawing.Parse(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0xFF }, "a.png"));
        Assert.Throws<SvgException>(() => SvgDrawing.Parse(Encoding.Unicode.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "a.svg"));
    }

    [Fact]
    public void A_byte_order_mark_and_another_declared_encoding_do_no_harm()
    {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
        Assert.Equal(1, SvgDrawing.Parse(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray(), "a.svg").Width);
    }

    public static TheoryData<string, SvgLimits, string> Excesses => new()
    {
        { "<g/>", new SvgLimits { Bytes = 100 }, "bytes" },
        { "<g/><g/><g/>", new SvgLimits { Elements = 3 }, "more elements than allowed: 3" },
        { "<g id='a'><g/><g/></g><use href='#a'/>", new SvgLimits { Elements = 6 }, "more elements are drawn" },
        { "<g><g><g/></g></g>", new SvgLimits { Nesting = 3 }, "allowed: 3" },
        { "<path d='M0 0H1H2H3'/>", new SvgLimits { PathCommands = 3 }, "path segments" },
        { "<path id='a' d='M0 0H1'/><use href='#a'/>", new SvgLimits { PathCommands = 3 }, "path segments" },
        { "<path d='M0 0H9' stroke='red' stroke-dasharray='.00001'/>", SvgLimits.Default, "dashes" },
        { "<path id='a'/><use href='#a'/><use href='#a'/>", new SvgLimits { UseExpansions = 1 }, "use copies" },
        { "<style>a,b{}c{}</style>", new SvgLimits { StyleRules = 2 }, "rules" },
        { "<g opacity='.5'><g opacity='.5'><path d='M0 0H1V1' stroke='red'/><path d='M0 0H1V1'/></g><path d='M0 0H1V1'/></g>", new SvgLimits { NestedLayers = 2 }, "layers" },
        { "<g opacity='.5'><path d='M0 0H1V1'/></g><g opacity='.5'><path d='M0 0H1V1'/></g>", new SvgLimits { Layers = 1 }, "layers" },
        { $"<g transform='{new string(' ', 5000)}'/>", SvgLimits.Default, "characters" },
    };

    [Theory]
    [MemberData(nameof(Excesses))]
    public void Every_limit_is_kept(string body, SvgLimits limits, string named) =>
        Assert.Contains(named, Assert.Throws<SvgException>(() => SvgPicture.Of(body, limits: limits)).Message, StringComparison.Ordinal);
}
