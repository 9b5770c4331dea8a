using System.Text;
using SkiaSharp;
using SocialPipeline.Fuzz.Corpora;
using SocialPipeline.Fuzz.Mutations;
using SocialPipeline.Text;

namespace SocialPipeline.Fuzz.Targets;

/// <summary>Texts and fonts: a text of any kind in sound fonts, any text in a damaged one; shaped, set, fitted, drawn.</summary>
internal sealed class ShaperTarget : FuzzTarget
{
    private static readonly string[] Locales = ["en", "ar", "de", "ja", "th", "tr", "zh-Hant-TW", "x", "-", "ur"];
    private static readonly string[] Features = ["tnum", "smcp=1", "-liga", "aalt=3", "kern=0", "zzzz=99"];
    private static readonly string[] NoFeatures = ["zzzz=99999", "", "x", "ss01[3:5]=1", "\0"];

    private readonly byte[][] _fonts;
    private readonly FontLibrary _sound = FontLibrary.CreateDefault();
    private readonly string[] _families;
    private readonly byte[] _regular = Repository.Bytes("src/SocialPipeline.Core/Text/Fonts/Inter-400Regular.ttf");

    public ShaperTarget()
    {
        const string Emoji = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf";
        var files = Repository.Files("samples/brands", ".ttf");
        foreach (var file in files)
        {
            _sound.AddFile(file);
        }

        _families = [.. _sound.Families];
        _fonts = [.. files.Select(File.ReadAllBytes), .. File.Exists(Emoji) ? [File.ReadAllBytes(Emoji)] : Array.Empty<byte[]>()];
        if (File.Exists(Emoji))
        {
            _sound.AddFile(Emoji);
        }
    }

    public override string SingleName => "text.txt";

    public override int CorpusFiles => _fonts.Length;

    public override IEnumerable<FuzzCase> Intact()
    {
        var random = new FuzzRandom(1);
        return _fonts.Where(font => font.Length < 1_000_000).Select(font => new FuzzCase([("text.txt", Encoding.Unicode.GetBytes("Harbour مرحبا 日本")), ("font.ttf", font)]))
            .Concat(Enumerable.Range(0, 10).Select(_ => new FuzzCase("text.txt", Encoding.Unicode.GetBytes(HostileTexts.Make(random)))));
    }

    public override FuzzCase Make(FuzzRandom random)
    {
        // UTF-16, so that half characters stay what they are
        var text = Encoding.Unicode.GetBytes(HostileTexts.Make(random));
        if (random.Once(2))
        {
            return new FuzzCase("text.txt", text);
        }

        var font = random.Once(25) ? _fonts[^1] : random.Of(_fonts);
        return new FuzzCase([("text.txt", text), ("font.ttf", PartMutations.Mutate(random, font, () => random.Of(_fonts)))]);
    }

    public override void Try(FuzzCase given)
    {
        var text = new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(given["text.txt"] ?? Encoding.Unicode.GetBytes("Harbour lights مرحبا")));
        var random = FuzzRandom.For(given);
        if (given.Parts.FirstOrDefault(part => part.Name.StartsWith("font.", StringComparison.Ordinal)).Bytes is not { } font)
        {
            Set(text, _sound, random.Of(_families), random);
            return;
        }

        using var fonts = new FontLibrary();
        var family = fonts.Add(font, "font.ttf").Family;
        fonts.Add(_regular, "Inter");
        Set(text, fonts, family, random);
    }

    private static void Set(string text, FontLibrary fonts, string family, FuzzRandom random)
    {
        var spans = new List<TextSpan>();
        for (var at = 0; at < text.Length || spans.Count == 0;)
        {
            var length = random.Once(3) ? Math.Min(text.Length - at, 1 + random.Below(200)) : text.Length - at;
            length = spans.Count > 100 ? text.Length - at : length;
            spans.Add(new TextSpan(text.Substring(at, length), [family, "Inter"])
            {
                Weight = 100 + random.Below(900),
                Italic = random.Once(4),
                Scale = random.Once(4) ? random.Between(.2, 3) : 1,
                BaselineShift = random.Once(8) ? random.Between(-1, 1) : 0,
                Underline = random.Once(4),
                Highlight = random.Once(6) ? new TextHighlight(Colors.Color.Black) : null,
                Features = random.Once(4) ? [random.Of(Features), random.Once(200) ? random.Of(NoFeatures) : random.Of(Features)] : null,
            });
            at += Math.Max(1, length);
        }

        var shaped = ShapedText.Shape(spans, fonts, new TextShapeOptions { Direction = (TextDirection)random.Below(3), Locale = random.Once(2) ? null : random.Of(Locales), Tracked = random.Once(3), Hyphenate = random.Once(3) });
        var fit = TextFitter.Fit(shaped, new TextFitOptions
        {
            MaxWidth = random.Of<double>([0, 1, 40, 300, 300, 5000, double.PositiveInfinity]),
            MaxHeight = random.Of<double>([0, 30, 240, 240, double.PositiveInfinity]),
            MaxLines = random.Once(2) ? null : 1 + random.Below(6),
            MinSize = random.Of<double>([.01, 6, 12]),
            MaxSize = random.Of<double>([12, 60, 900]),
            Balance = random.Once(2),
            HangOpeningQuote = random.Once(3),
            HangPunctuation = random.Once(3),
            OpticalEdge = random.Once(3),
            Align = (TextAlign)random.Below(3),
            Overflow = (TextOverflow)random.Below(2),
        });
        using var surface = SKSurface.Create(new SKImageInfo(320, 240));
        fit.Layout.Draw(surface.Canvas, 5, 5);
        if (!double.IsFinite(fit.Layout.Width) || !double.IsFinite(fit.Layout.Height) || !float.IsFinite(fit.Layout.InkBounds.Width))
        {
            throw new InvalidOperationException($"A text is {fit.Layout.Width}×{fit.Layout.Height} px, its ink {fit.Layout.InkBounds}.");
        }
    }
}
