using System.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace SocialPipeline.Imaging.Svg;

/// <summary>How much of the real sets the subset covers.</summary>
public sealed class SvgIconSubsetTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_icon_is_read_or_listed_with_the_element_that_is_refused()
    {
        var expected = RefusedIcons.Read();
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        var files = IconSets.Read().SelectMany(set => set).Concat(IconSets.Logos).ToArray();
        foreach (var file in files)
        {
            try
            {
                SvgDrawing.Parse(File.ReadAllBytes(file), IconSets.NameOf(file));
            }
            catch (SvgException refusal)
            {
                found.Add(refusal.Name, refusal.Element);
                output.WriteLine(refusal.Message);
            }
        }
        output.WriteLine($"{files.Length} icons in {watch.ElapsedMilliseconds} ms, {found.Count} refused");
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"), found.Select(pair => $"{pair.Key} {pair.Value}"));
    }
}
