using System.Diagnostics;
using System.Text;
using CsCheck;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgFuzzTests
{
    /// <summary>More can be asked for with CsCheck_Iter.</summary>
    private static readonly long Iterations = Math.Max(5000, Check.Iter);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string[] Seeds =
    [
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 24 24" width="24" color="#123">
        <style>.a{fill:red;stroke:hsl(20 50% 50%)}#b{opacity:.5}</style>
        <defs><linearGradient id="g" x1="0" x2="100%" gradientTransform="rotate(20)"><stop offset=".2" stop-color="rgb(1,2,3)"/><stop offset="1"/></linearGradient>
        <radialGradient id="r" xlink:href="#g" fx="2" spreadMethod="reflect"/><clipPath id="c" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".5"/><rect width=".5" height="1"/></clipPath>
        <symbol id="s" viewBox="0 0 9 9" preserveAspectRatio="xMinYMax slice"><path d="M1 1a4 4 0 118 0t2 3Q1 2 3 4ZL5 5"/></symbol></defs>
        <g class="a" clip-path="url(#c)" transform="translate(2,3) scale(1.5) skewX(4)"><rect x="1" y="2" width="50%" height="9" rx="2" fill="url(#g)"/></g>
        <use id="b" href="#s" x="3" width="8" height="8"/><path stroke-dasharray="1 2 .5" stroke-linecap="round" stroke="url(#r)" stroke-width="2" d="m3-3c1.5.5-2-2 4 4s3 3 9 9h-3v4.5e-1z"/>
        <polygon points="1,1 5,5 1,9" fill-rule="evenodd" opacity="30%"/><ellipse cx="5" cy="5" rx="3" fill="none"/><line x2="9" y2="9" stroke="currentColor"/>
        </svg>
        """,
    ];

    private static readonly string[] Pieces =
    [
        "-", ".", "e9", "1e38", "NaN", "0", "999999999", "1e-30", "%", "url(#c)", "url(#", "#s", "inherit", "M", "a1 1 0 11", "z", "scale(0)", "none", ";", "\uFFFD",
        "\uD83D\uDE00", "&#x9;", "{", "}", "\"", "<g>", "</g>", "<", "&#x0;", "<use href='#s'/>",
    ];

    /// <summary>The pieces that leave well-formed XML well formed when they stand in an attribute.</summary>
    private const int Harmless = 24;

    // Where, what (0 deletes, 1 doubles, 2 puts a piece in, 3 replaces a character; 4 more does so inside attributes only), how much, which.
    private static readonly Gen<(int At, int Kind, int Length, int Piece)[]> Mutations =
        Gen.OneOf(
            Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 3], Gen.Int[1, 60], Gen.Int[0, 1000]).Array[1, 6],
            Gen.Select(Gen.Int[0, 100_000], Gen.Int[4, 7], Gen.Int[1, 8], Gen.Int[0, 1000]).Array[1, 3]);

    [Fact]
    public void A_damaged_file_gives_a_drawing_or_a_typed_error_in_bounded_time()
    {
        var seeds = Seeds.Concat(IconSets.Logos.Select(File.ReadAllText)).ToArray();
        var drawn = 0;
        var tried = 0;
        Gen.Select(Gen.Int[0, 1000], Mutations).Sample((seed, mutations) =>
        {
            // The rich drawing half of the time, a logo otherwise.
            var text = seed % 2 == 0 ? seeds[0] : seeds[seed / 2 % seeds.Length];
            var isDrawn = DrawOrRefuse(Encoding.UTF8.GetBytes(mutations.Aggregate(text, Mutate)));
            Interlocked.Add(ref drawn, isDrawn ? 1 : 0);
            Interlocked.Increment(ref tried);
        }, iter: Iterations);
        Assert.True(drawn > tried / 10, $"only {drawn} of {tried} damaged files were still drawn: the damage is too coarse to test drawing.");
    }

    [Fact]
    public void Damaged_bytes_give_a_drawing_or_a_typed_error()
    {
        var seed = Encoding.UTF8.GetBytes(Seeds[0]);
        Gen.Select(Gen.Int[0, seed.Length - 1], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            var bytes = (byte[])seed.Clone();
            foreach (var (at, value) in changes)
            {
                bytes[at] = value;
            }
            DrawOrRefuse(bytes);
        }, iter: Iterations);
    }

    [Theory]
    [InlineData("<style>", "a{}", "</style>")]
    [InlineData("<style>", "g{fill:red;stroke:blue}", "</style><g/>")]
    [InlineData("<style>.", "a.", "a{fill:red}</style>")]
    [InlineData("<path d='M0 0", "z", "' stroke='red' stroke-linejoin='round' stroke-width='3'/>")]
    [InlineData("<path d='M0 0", "A9 1 3 1 1 5 5", "' stroke='red' stroke-dasharray='1'/>")]
    [InlineData("<polygon points='", "1 9 3 4 ", "'/>")]
    [InlineData("", "<g opacity='.9'><path d='M0 0H9V9Z'/><path d='M0 0H9V9Z'/></g>", "")]
    [InlineData("<linearGradient id='g'>", "<stop offset='.5'/>", "</linearGradient><path d='M0 0H9V9' fill='url(#g)'/>")]
    [InlineData("<clipPath id='c'>", "<circle r='5'/>", "</clipPath><g clip-path='url(#c)'><path d='M0 0H9V9'/></g>")]
    [InlineData("", "<g transform='scale(9)'>", "")]
    [InlineData("<g class='", "a b ", "'/>")]
    [InlineData("<g style='", "fill:red;", "'/>")]
    public void A_file_full_of_one_thing_ends_in_bounded_time(string before, string repeated, string after)
    {
        foreach (var bytes in (int[])[20_000, 150_000, 1_000_000])
        {
            var body = before + string.Concat(Enumerable.Repeat(repeated, bytes / repeated.Length)) + after;
            DrawOrRefuse(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>{body}</svg>"));
        }
    }

    private static string Mutate(string text, (int At, int Kind, int Length, int Piece) mutation)
    {
        var at = text.Length == 0 ? 0 : mutation.At % text.Length;
        var length = Math.Min(mutation.Length, text.Length - at);
        var piece = Pieces[mutation.Piece % Pieces.Length];
        if (mutation.Kind >= 4)
        {
            // The next attribute, and a place inside it.
            var start = text.IndexOf("=\"", at, StringComparison.Ordinal) + 2;
            var end = start < 2 ? -1 : text.IndexOf('"', start);
            if (end <= start)
            {
                return text;
            }
            at = start + (mutation.Piece % (end - start));
            length = Math.Min(length, end - at);
            piece = Pieces[mutation.Piece % Harmless];
        }
        return (mutation.Kind % 4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, piece),
            _ => length == 0 ? text : text.Remove(at, 1).Insert(at, piece[..1]),
        };
    }

    private static bool DrawOrRefuse(byte[] utf8)
    {
        var start = Stopwatch.GetTimestamp();
        var isDrawn = false;
        try
        {
            var drawing = SvgDrawing.Parse(utf8, "fuzz.svg");
            using var bitmap = new SKBitmap(64, 64);
            using var canvas = new SKCanvas(bitmap);
            drawing.Draw(canvas, SKRect.Create(64, 64));
            var bounds = drawing.ContentBounds;
            isDrawn = true;
            Assert.True(float.IsFinite(bounds.Width) && float.IsFinite(bounds.Height) && bounds.Width >= 0 && bounds.Height >= 0);
        }
        catch (SvgException refusal)
        {
            Assert.NotEmpty(refusal.Element);
        }
        Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"it took {Stopwatch.GetElapsedTime(start)}");
        return isDrawn;
    }
}
