using CsCheck;
using Xunit;

namespace SocialPipeline.Text;

public sealed class TextFitterTests
{
    private static readonly TextStyleRules Grotesk = new()
    {
        LineHeight = 0.95,
        Tracking = -0.035,
        WordSpacing = 0.07,
        SmallBelow = 75.6,
        SmallLineHeight = 1.06,
        SmallTracking = -0.025,
    };

    private static readonly Gen<string> Sentences = Gen.OneOfConst(
        "a", "anchor", "Muharraq.", "we", "dropped", "windowsill", "of", "basil", "extraordinarily", "9\u00A0watts", "مرسى", "البحرين")
        .Array[1, 16].Select(words => string.Join(' ', words));

    [Fact]
    public void The_chosen_size_fits_and_the_next_does_not() =>
        Gen.Select(Sentences, Gen.Double[60, 1000], Gen.Double[40, 800], Gen.Int[1, 6], Gen.Bool).Sample(
            (text, width, height, lines, balance) =>
            {
                var options = new TextFitOptions
                {
                    MaxWidth = width,
                    MaxHeight = height,
                    MaxLines = lines,
                    MinSize = 20,
                    MaxSize = 160,
                    Rules = Grotesk,
                    Balance = balance,
                };
                var shaped = Fonts.Shape(text, "Schibsted Grotesk", 900, tracked: true);
                var fit = TextFitter.Fit(shaped, options);
                Assert.Equal(fit.Fits, Fits(shaped, options, fit.Size));
                if (fit.Fits)
                {
                    Assert.True(fit.Layout.Lines.Length <= lines && fit.Layout.Height <= height + 0.001 && fit.Layout.Width <= width + 0.001);

                    // The grid's next size, a quarter or half a pixel on: further on, other breaks may let lines stand closer again.
                    Assert.True(fit.Size > options.MaxSize - 1 || !(Fits(shaped, options, fit.Size + 0.25) && Fits(shaped, options, fit.Size + 0.5)), $"{fit.Size} px is not the largest");
                }
                else
                {
                    Assert.Equal(20, fit.Size);
                    Assert.Contains("needs", fit.Reason, StringComparison.Ordinal);
                }
            },
            iter: 400);

    [Theory]
    [InlineData("one two three four five six seven eight nine ten eleven twelve", 120, 900, 3, "12 words do not fit 3 lines at the 18 px minimum: needs 5, has 3.")]
    [InlineData("one two three four", 100, 20, 9, "4 words do not fit the height in 2 lines at the 18 px minimum: needs 35 px, has 20 px.")]
    [InlineData("a Donaudampfschifffahrtsgesellschaft", 120, 900, 3, "The word 'Donaudampfschifffahrtsgesellschaft' does not fit the width at the 18 px minimum: needs 309 px, has 120 px.")]
    public void The_reason_names_what_is_short_and_by_how_much(string text, double width, double height, int lines, string reason)
    {
        var fit = TextFitter.Fit(Fonts.Shape(text, "Inter"), new TextFitOptions
        {
            MaxWidth = width,
            MaxHeight = height,
            MaxLines = lines,
            MinSize = 18,
            MaxSize = 60,
        });
        Assert.False(fit.Fits);
        Assert.Equal(18, fit.Size);
        Assert.Equal(reason, fit.Reason);
    }

    [Fact]
    public void Roomy_text_takes_the_largest_size()
    {
        var fit = TextFitter.Fit(Fonts.Shape("Hi", "Inter"), new TextFitOptions { MaxWidth = 900, MaxHeight = 900, MinSize = 10, MaxSize = 77.7 });
        Assert.True(fit.Fits);
        Assert.Equal(77.7, fit.Size);
        Assert.Contains("77.7 px", fit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_lines_get_the_line_height_of_many()
    {
        var rules = new TextStyleRules { LineHeight = 1.04, ManyLinesHeight = 1.14 };
        Assert.Equal(1.04, rules.At(40, 4).LineHeight);
        Assert.Equal(1.14, rules.At(40, 5).LineHeight);
        var fit = TextFitter.Fit(Fonts.Shape("a\nb\nc\nd\ne", "Gloock"), new TextFitOptions { MaxWidth = 300, MinSize = 50, MaxSize = 50, Rules = rules });
        Assert.Equal(57, fit.Layout.Lines[1].Baseline - fit.Layout.Lines[0].Baseline, 6);
    }

    [Fact]
    public void Small_type_is_set_by_its_own_rules()
    {
        Assert.Equal(new TextMetrics(0.95, -0.035, 0.07), Grotesk.At(75.6, 2));
        Assert.Equal(new TextMetrics(1.06, -0.025, 0.07), Grotesk.At(75.5, 2));
    }

    [Fact]
    public void Text_that_must_be_cut_is_cut_to_the_box_and_says_so()
    {
        var fit = TextFitter.Fit(Fonts.Shape("one two three four five six seven eight nine ten", "Inter"), new TextFitOptions
        {
            MaxWidth = 120,
            MaxHeight = 45,
            MinSize = 20,
            MaxSize = 60,
            Overflow = TextOverflow.Truncate,
        });
        Assert.False(fit.Fits);
        Assert.True(fit.Layout.Truncated);
        Assert.True(fit.Layout.Height <= 45);
        Assert.EndsWith("It ends with an ellipsis.", fit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_in_the_wrong_order_are_refused() =>
        Assert.Throws<TextException>(() => TextFitter.Fit(Fonts.Shape("a", "Inter"), new TextFitOptions { MaxWidth = 10, MinSize = 20, MaxSize = 10 }));

    private static bool Fits(ShapedText shaped, TextFitOptions options, double size)
    {
        var metrics = options.Rules.At(size, 1);
        var layout = shaped.Layout(new TextLayoutOptions
        {
            Size = size,
            MaxWidth = options.MaxWidth,
            MaxLines = options.MaxLines,
            LineHeight = metrics.LineHeight,
            Tracking = metrics.Tracking,
            WordSpacing = metrics.WordSpacing,
            Balance = options.Balance,
        });
        return layout.Fits && layout.Height <= options.MaxHeight + 0.0001;
    }
}
