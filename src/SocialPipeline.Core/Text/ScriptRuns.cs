using HarfBuzzSharp;

namespace SocialPipeline.Text;

/// <summary>The script of every UTF-16 unit: common and inherited characters take the script before them, or the first one after.</summary>
internal static class ScriptRuns
{
    internal static Script[] Resolve(ReadOnlySpan<char> text)
    {
        var scripts = new Script[text.Length];
        Script current = Script.Common;
        var leading = 0;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var script = UnicodeFunctions.Default.GetScript((uint)rune.Value);
            if (!IsNeutral(script))
            {
                if (IsNeutral(current))
                {
                    scripts.AsSpan(0, leading).Fill(script);
                }

                current = script;
            }

            scripts.AsSpan(at, rune.Utf16SequenceLength).Fill(current);
            at += rune.Utf16SequenceLength;
            leading = at;
        }

        return scripts;
    }

    internal static bool IsNeutral(Script script) =>
        script.Equals(Script.Common) || script.Equals(Script.Inherited) || script.Equals(Script.Unknown);

    /// <summary>The scripts whose letters join: space between them would tear words apart (CSS Text 3, appendix D).</summary>
    internal static bool IsJoined(Script script) =>
        script.Equals(Script.Arabic) || script.Equals(Script.Syriac) || script.Equals(Script.Mongolian)
        || script.Equals(Script.Nko) || script.Equals(Script.Mandaic) || script.Equals(Script.PhagsPa)
        || script.Equals(Script.HanifiRohingya) || script.Equals(Script.Adlam) || script.Equals(Script.Manichaean)
        || script.Equals(Script.PsalterPahlavi) || script.Equals(Script.Sogdian);
}
