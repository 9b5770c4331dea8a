using SocialPipeline.Text.Unicode;

namespace SocialPipeline.Text;

/// <summary>Whether a cluster is to be shown as a coloured picture or as text (UTS #51 §1.4.3).</summary>
internal enum EmojiPresentation
{
    /// <summary>Nothing is said: the first face that has it.</summary>
    Any,

    /// <summary>As text: variation selector 15.</summary>
    Text,

    /// <summary>As a coloured picture: variation selector 16, or by default.</summary>
    Colored,
}

/// <summary>Reads the presentation off a cluster.</summary>
internal static class EmojiPresentations
{
    internal static EmojiPresentation Of(ReadOnlySpan<char> grapheme)
    {
        if (grapheme.Contains('\uFE0E'))
        {
            return EmojiPresentation.Text;
        }

        if (grapheme.Contains('\uFE0F'))
        {
            return EmojiPresentation.Colored;
        }

        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (UnicodeTable.IsColored(rune.Value))
            {
                return EmojiPresentation.Colored;
            }
        }

        return EmojiPresentation.Any;
    }
}
