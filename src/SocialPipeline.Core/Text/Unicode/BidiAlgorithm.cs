using HarfBuzzSharp;

namespace SocialPipeline.Text.Unicode;

/// <summary>Embedding levels.</summary>
internal static class BidiAlgorithm
{
    internal static byte Resolve(ReadOnlySpan<char> text, TextDirection direction, Span<byte> levels)
    {
        var scripts = ScriptRuns.Resolve(text);
        byte level = direction == TextDirection.RightToLeft
            || (direction == TextDirection.Auto && scripts.FirstOrDefault(s => !ScriptRuns.IsNeutral(s)).HorizontalDirection == Direction.RightToLeft) ? (byte)1 : (byte)0;
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = scripts[i].HorizontalDirection == Direction.RightToLeft ? (byte)1
                : ScriptRuns.IsNeutral(scripts[i]) ? level : (byte)(level == 0 ? 0 : 2);
            if (char.IsAsciiDigit(text[i]) && levels[i] == 1)
            {
                levels[i] = 2;
            }
        }

        return level;
    }
}
