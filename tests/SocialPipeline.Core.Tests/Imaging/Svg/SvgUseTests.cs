using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgUseTests
{
    private const string Dot = "<defs><rect id='r' width='2' height='2'/></defs>";

    [Theory]
    [InlineData(Dot + "<use href='#r' x='4' y='6'/>")]
    [InlineData(Dot + "<use xlink:href='#r' x='40%' y='6'/>")]
    [InlineData(Dot + "<use href='#r' transform='translate(4 6)'/>")]
    [InlineData(Dot + "<use href='#u' x='2'/><defs><use id='u' href='#r' x='2' y='6'/></defs>")]
    [InlineData("<symbol id='s' viewBox='0 0 4 4'><rect width='4' height='4'/></symbol><use href='#s' x='4' y='6' width='2' height='2'/>")]
    [InlineData("<symbol id='s' viewBox='0 0 4 4' width='2' height='2'><rect width='9' height='9'/></symbol><use href='#s' x='4' y='6'/>")]
    [InlineData("<svg x='4' y='6' width='2' height='2' viewBox='0 0 1 1'><rect width='9' height='9'/></svg>")]
    [InlineData("<svg x='4' y='6' width='2' height='2'><rect width='100%' height='100%'/></svg>")]
    public void A_copy_stands_where_it_is_put(string body)
    {
        var pixels = SvgPicture.Pixels(body);
        Assert.True(pixels.IsPainted(5, 7));
        Assert.False(pixels.IsPainted(3.5, 7));
        Assert.False(pixels.IsPainted(6.5, 7));
        Assert.False(pixels.IsPainted(5, 5.5));
        Assert.False(pixels.IsPainted(5, 8.5));
    }

    [Fact]
    public void A_copy_inherits_from_the_use_and_not_from_where_it_was_defined()
    {
        var pixels = SvgPicture.Pixels("<g fill='blue'><rect id='r' width='2' height='2'/></g><use href='#r' x='4' fill='red'/>");
        Assert.Equal((255, 0), (pixels.At(5, 1).Red, pixels.At(5, 1).Blue));
    }

    [Theory]
    [InlineData("<g id='a'><use href='#a'/></g>")]
    [InlineData("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")]
    [InlineData("<use id='a' href='#a'/>")]
    [InlineData("<symbol id='a'><use href='#a'/></symbol><use href='#a'/>")]
    public void A_circle_is_refused(string body)
    {
        var refusal = Assert.Throws<SvgException>(() => SvgPicture.Of(body));
        Assert.Equal("use", refusal.Element);
        Assert.Contains("circle", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<use href='#nowhere'/>", "#nowhere")]
    [InlineData("<linearGradient id='g'/><use href='#g'/>", "<linearGradient>")]
    [InlineData("<use href='other.svg#a'/>", "other.svg#a")]
    public void A_copy_of_nothing_drawable_is_refused(string body, string named) =>
        Assert.Contains(named, Assert.Throws<SvgException>(() => SvgPicture.Of(body)).Message, StringComparison.Ordinal);

    [Fact]
    public void Copies_of_copies_stop_at_the_limit_before_memory_is_spent()
    {
        var doubling = string.Concat(Enumerable.Range(1, 30).Select(n => $"<g id='g{n}'><use href='#g{n - 1}'/><use href='#g{n - 1}'/></g>"));
        var bomb = $"<defs><path id='g0' d='M0 0H1V1Z'/>{doubling}</defs><use href='#g12'/>";
        Assert.Contains("2000", Assert.Throws<SvgException>(() => SvgPicture.Of(bomb)).Message, StringComparison.Ordinal);
    }
}
