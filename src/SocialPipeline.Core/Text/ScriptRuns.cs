using System.Text;
using HarfBuzzSharp;
using SocialPipeline.Text.Unicode;

namespace SocialPipeline.Text;

/// <summary>
/// The script of every UTF-16 unit, by UAX #24 §5: common and inherited characters take the script before them, or the
/// first one after; one that belongs to certain scripts (Script_Extensions) takes the nearer of those; a closing bracket
/// takes the script of its opening one.
/// </summary>
internal static class ScriptRuns
{
    /// <summary>Brackets nested deeper than this are taken as they come (the limit of BD16 in UAX #9).</summary>
    private const int MaxOpen = 63;

    /// <summary>How far a letter is looked for that says which script a comma or a digit belongs to, so that long texts stay quick.</summary>
    private const int MaxAhead = 16;

    internal static Script[] Resolve(ReadOnlySpan<char> text)
    {
        var scripts = new Script[text.Length];
        var open = new Stack<(int Closing, Script Script)>();
        var current = Script.Common;
        var leading = 0;
        for (int at = 0, length; at < text.Length; at += length)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out length);
            var script = UnicodeFunctions.Default.GetScript((uint)rune.Value);
            if (IsNeutral(script))
            {
                script = OfNeutral(rune.Value, script, current, text[(at + length)..], open);
            }
            else
            {
                if (IsNeutral(current))
                {
                    scripts.AsSpan(0, leading).Fill(script);
                }

                current = script;
            }

            scripts.AsSpan(at, length).Fill(script);
            leading = IsNeutral(current) ? at + length : leading;
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

    private static Script OfNeutral(int codepoint, Script own, Script current, ReadOnlySpan<char> rest, Stack<(int Closing, Script Script)> open)
    {
        if (UnicodeTable.TryGetBracket(codepoint, out var pair, out var opens))
        {
            if (opens)
            {
                if (open.Count < MaxOpen)
                {
                    open.Push((pair, current));
                }

                return current;
            }

            return Opening(UnicodeTable.Canonical(codepoint), open) is { } before && !IsNeutral(before) ? before : current;
        }

        // A mark stays with its letter.
        var extensions = own.Equals(Script.Inherited) ? "" : UnicodeTable.ScriptExtensions(codepoint);
        if (extensions.Length == 0 || Belongs(current, extensions))
        {
            return current;
        }

        var next = FirstStrong(rest[..Math.Min(rest.Length, MaxAhead)]);
        return Belongs(next, extensions) ? next : Script.Parse(extensions[..4]);
    }

    /// <summary>The script before the bracket that a closing one closes; brackets that were left open inside are forgotten.</summary>
    private static Script? Opening(int closing, Stack<(int Closing, Script Script)> open)
    {
        if (!open.Any(bracket => bracket.Closing == closing))
        {
            return null;
        }

        while (open.Pop() is var bracket)
        {
            if (bracket.Closing == closing)
            {
                return bracket.Script;
            }
        }

        return null;
    }

    private static Script FirstStrong(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (UnicodeFunctions.Default.GetScript((uint)rune.Value) is var script && !IsNeutral(script))
            {
                return script;
            }
        }

        return Script.Common;
    }

    private static bool Belongs(Script script, string extensions)
    {
        for (var i = 0; i < extensions.Length; i += 5)
        {
            if (script.Equals(Script.Parse(extensions.Substring(i, 4))))
            {
                return true;
            }
        }

        return false;
    }
}
