using SkiaSharp;
using SocialPipeline.Fuzz.Corpora;
using SocialPipeline.Fuzz.Mutations;
using SocialPipeline.Imaging.Svg;

namespace SocialPipeline.Fuzz.Targets;

/// <summary>SVG files: read, drawn in their own and in one colour, measured.</summary>
internal sealed class SvgTarget : FuzzTarget
{
    private readonly byte[][] _files;
    private readonly SvgMutations _mutations;

    public SvgTarget()
    {
        _files = [.. Repository.Files("samples", ".svg").Concat(Repository.Files("eng", ".svg"))
            .Concat(((string[])["flag-icons/flags/4x3", "devicon/icons", "flat-color-icons/svg", "lucide-static/icons", "bootstrap-icons/icons"]).SelectMany(set => EveryNth(Repository.Files("artifacts/icons/" + set, ".svg"))))
            .Select(File.ReadAllBytes)
            .Where(bytes => bytes.Length < 60_000)];
        _mutations = new SvgMutations(_files);
    }

    public override string SingleName => "drawing.svg";

    public override int CorpusFiles => _files.Length;

    public override IEnumerable<FuzzCase> Intact() => _files.Select(bytes => new FuzzCase(SingleName, bytes));

    public override FuzzCase Make(FuzzRandom random) => new(SingleName, _mutations.Mutate(random, random.Of(_files)));

    public override void Try(FuzzCase given)
    {
        var drawing = SvgDrawing.Parse(given.Parts[0].Bytes, given.Parts[0].Name);
        using var surface = SKSurface.Create(new SKImageInfo(320, 240));
        drawing.Draw(surface.Canvas, SKRect.Create(320, 240));
        drawing.Draw(surface.Canvas, SKRect.Create(10, 10, 64, 200), new SvgPaintOptions { OverrideColor = new SKColor(200, 10, 10, 128) });
        if (drawing.ContentBounds is not { Width: >= 0 and <= float.MaxValue, Height: >= 0 and <= float.MaxValue })
        {
            throw new InvalidOperationException($"The content's box is {drawing.ContentBounds}.");
        }
    }

    private static IEnumerable<string> EveryNth(IReadOnlyList<string> files) => files.Where((_, i) => i % (1 + (files.Count / 40)) == 0);
}
