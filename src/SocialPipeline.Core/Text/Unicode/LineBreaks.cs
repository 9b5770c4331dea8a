namespace SocialPipeline.Text.Unicode;

/// <summary>Where lines may break.</summary>
internal static class LineBreaks
{
    internal static bool[] Find(ReadOnlySpan<char> text)
    {
        var allowed = new bool[text.Length + 1];
        for (var i = 1; i < text.Length; i++)
        {
            allowed[i] = text[i] != ' ' && text[i - 1] is ' ' or '-' or '\u2014';
        }

        allowed[text.Length] = true;
        return allowed;
    }
}
