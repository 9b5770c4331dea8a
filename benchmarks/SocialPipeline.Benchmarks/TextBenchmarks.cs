using BenchmarkDotNet.Attributes;
using SocialPipeline.Text;

namespace SocialPipeline.Benchmarks;

/// <summary>What setting a headline costs: shaping once, fitting it to a box, and finding it among the last shaped.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private readonly FontLibrary _fonts = FontLibrary.CreateDefault();
    private readonly TextSpan _span = new("We’ve dropped anchor in Muharraq, and the kettle is on.", ["Inter"]) { Weight = 900 };
    private readonly TextFitOptions _box = new() { MaxWidth = 920, MaxHeight = 430, MaxLines = 4, MinSize = 45, MaxSize = 160, Balance = true };
    private ShapedText _shaped = null!;

    [GlobalSetup]
    public void Shape() => _shaped = ShapedText.Shape([_span], _fonts);

    [Benchmark]
    public ShapedText ShapeAnew() => TextShaper.Shape([_span], _fonts, new TextShapeOptions());

    [Benchmark]
    public ShapedText ShapeAgain() => ShapedText.Shape([_span], _fonts);

    [Benchmark]
    public TextFit Fit() => TextFitter.Fit(_shaped, _box);

    [GlobalCleanup]
    public void Release() => _fonts.Dispose();
}
