using CsCheck;
using Xunit;

namespace SocialPipeline.Text;

public sealed class SizeSearchTests
{
    private static readonly TextStyleRules Grotesk = new() { LineHeight = 0.95, Tracking = -0.035, SmallBelow = 75.6, SmallLineHeight = 1.06, SmallTracking = -0.025 };

    private static readonly Gen<string> Sentences = Gen.OneOfConst("a", "anchor", "Muharraq.", "we", "windowsill", "extraordinarily", "9\u00A0watts", "البحرين")
        .Array[1, 30].Select(words => string.Join(' ', words));

    [Fact]
    public void A_dozen_measurements_find_every_size() =>
        Gen.Select(Sentences, Gen.Double[40, 1200], Gen.Double[20, 900], Gen.Int[1, 4], Gen.Int[0, 4], Gen.Double[20, 700]).Sample(
            (text, width, height, lines, more, largest) =>
            {
                var search = new SizeSearch(Fonts.Shape(text, "Schibsted Grotesk", 900), new TextFitOptions
                {
                    MaxWidth = width,
                    MaxHeight = height,
                    MinSize = 18,
                    MaxSize = largest,
                    MaxLines = lines,
                    MoreLines = lines + more,
                    WordFloor = 12,
                    Rules = Grotesk,
                });
                var found = search.Largest();
                Assert.InRange(search.Measurements, 1, SizeSearch.MostMeasurements);
                Assert.InRange(found.Lines!.Value, lines, lines + more);
                Assert.InRange(found.Size, 12, largest);
            },
            iter: 2000);

    [Fact]
    public void Long_text_takes_more_lines_only_where_it_would_be_small()
    {
        var options = new TextFitOptions { MaxWidth = 500, MinSize = 20, MaxSize = 100, MaxLines = 2, MoreLines = 4 };
        Assert.Equal(2, Found("Short enough for two").Lines);
        var grown = Found("A sentence that would be rather small when it had only two lines to stand in");
        Assert.Equal(4, grown.Lines);
        Assert.True(grown.Size > new SizeSearch(Fonts.Shape("A sentence that would be rather small when it had only two lines to stand in", "Inter"), options with { MoreLines = null }).Largest().Size);

        FoundSize Found(string text) => new SizeSearch(Fonts.Shape(text, "Inter"), options).Largest();
    }

    [Fact]
    public void A_word_wider_than_the_line_goes_below_the_smallest_size_but_not_below_the_floor()
    {
        var options = new TextFitOptions { MaxWidth = 300, MinSize = 40, MaxSize = 60, WordFloor = 12 };
        var found = new SizeSearch(Fonts.Shape("Donaudampfschifffahrtsgesellschaft", "Inter"), options).Largest();
        Assert.True(found.Fits);
        Assert.InRange(found.Size, 12, 39.75);
        Assert.False(new SizeSearch(Fonts.Shape("Donaudampfschifffahrtsgesellschaft", "Inter"), options with { WordFloor = 30 }).Largest().Fits);
    }
}
