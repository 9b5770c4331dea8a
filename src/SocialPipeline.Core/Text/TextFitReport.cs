using System.Globalization;

namespace SocialPipeline.Text;

/// <summary>What to say, and what to hand out, when a text does not fit at its smallest size.</summary>
internal static class TextFitReport
{
    internal static TextFit TooLarge(ShapedText text, TextFitOptions options, TextLayout smallest)
    {
        var reason = Reason(text, options, smallest);
        return options.Overflow == TextOverflow.Truncate
            ? new TextFit(options.MinSize, TextFitter.Cut(text, options), false, reason + " It ends with an ellipsis.")
            : new TextFit(options.MinSize, smallest, false, reason);
    }

    private static string Reason(ShapedText text, TextFitOptions options, TextLayout smallest)
    {
        var words = text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var what = words == 1 ? "1 word does" : $"{words.ToString(CultureInfo.InvariantCulture)} words do";
        var minimum = string.Create(CultureInfo.InvariantCulture, $"at the {options.MinSize:0.##} px minimum");
        if (smallest.BrokenWord)
        {
            var line = smallest.Lines.MaxBy(each => each.Width)!;
            return string.Create(CultureInfo.InvariantCulture,
                $"The word '{Shortened(text.Text[line.Start..line.End].Trim())}' does not fit the width {minimum}: needs {Math.Ceiling(line.Width):0} px, has {Math.Floor(options.MaxWidth):0} px.");
        }

        return smallest.ExceedsMaxLines
            ? string.Create(CultureInfo.InvariantCulture,
                $"{what} not fit {Lines(options.MaxLines!.Value)} {minimum}: needs {smallest.Lines.Length}, has {options.MaxLines}.")
            : string.Create(CultureInfo.InvariantCulture,
                $"{what} not fit the height in {Lines(smallest.Lines.Length)} {minimum}: needs {Math.Ceiling(smallest.Height):0} px, has {Math.Floor(options.MaxHeight):0} px.");
    }

    private static string Lines(int count) => count == 1 ? "1 line" : count.ToString(CultureInfo.InvariantCulture) + " lines";

    private static string Shortened(string word)
    {
        var text = new StringInfo(word);
        return text.LengthInTextElements <= 40 ? word : text.SubstringByTextElements(0, 40) + "…";
    }
}
