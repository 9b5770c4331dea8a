using System.Globalization;

namespace SocialPipeline.Text.Unicode;

/// <summary>Extended grapheme clusters of UAX #29, as .NET implements them: what a reader takes for one character, never divided.</summary>
internal static class GraphemeClusters
{
    /// <summary>Where the clusters start, and the length at the end.</summary>
    internal static List<int> Starts(ReadOnlySpan<char> text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length;)
        {
            starts.Add(at);
            at += StringInfo.GetNextTextElementLength(text[at..]);
        }

        starts.Add(text.Length);
        return starts;
    }
}
