using SocialPipeline.Brands;
using SocialPipeline.Platforms;

namespace SocialPipeline.Generation.Copywriting;

/// <summary>How long proposed words may be: the tightest of the formats and the brand.</summary>
public sealed record CopyLimits
{
    /// <summary>The headline where no format says less, in characters: longer ones are no headlines.</summary>
    public const int UsualHeadline = 80;

    /// <summary>The supporting text where no format says less, in characters.</summary>
    public const int UsualSupportingText = 200;

    /// <summary>The most characters of the headline.</summary>
    public int Headline { get; init; } = UsualHeadline;

    /// <summary>The most characters of the supporting text.</summary>
    public int SupportingText { get; init; } = UsualSupportingText;

    /// <summary>The tightest limit of the caption with its hashtags; <see langword="null"/> when none is known.</summary>
    public TextLimit? Caption { get; init; }

    /// <summary>The tightest limit of the alternative text; <see langword="null"/> when none is known.</summary>
    public TextLimit? AltText { get; init; }

    /// <summary>The most hashtags; <see langword="null"/> when no limit is known.</summary>
    public int? Hashtags { get; init; }

    /// <summary>The limits of formats and a brand together.</summary>
    /// <param name="formats">The formats.</param>
    /// <param name="voice">How the brand speaks.</param>
    public static CopyLimits Of(IReadOnlyList<PlatformFormat> formats, Voice voice)
    {
        ArgumentNullException.ThrowIfNull(formats);
        ArgumentNullException.ThrowIfNull(voice);
        return new CopyLimits
        {
            Headline = formats.SelectMany(format => (TextLimit?[])[format.Text.Headline, format.Text.Title]).OfType<TextLimit>().Select(limit => limit.Max).Append(UsualHeadline).Min(),
            SupportingText = formats.Select(format => format.Text.Description).OfType<TextLimit>().Select(limit => limit.Max).Append(UsualSupportingText).Min(),
            Caption = Tightest(format => format.Text.Caption),
            AltText = Tightest(format => format.Text.AltText),
            Hashtags = formats.Select(format => format.Text.MaxHashtags).Append(voice.MaxHashtags).Min(),
        };

        TextLimit? Tightest(Func<PlatformFormat, TextLimit?> limit) => formats.Select(limit).OfType<TextLimit>().MinBy(entry => entry.Max);
    }
}
