using SocialPipeline.Layout;
using SocialPipeline.Platforms;

namespace SocialPipeline.Generation;

/// <summary>What a marketing team writes once to get a set of pictures. Immutable.</summary>
public sealed record Brief
{
    /// <summary>The headline. It fills the template's input of the first name in <see cref="BriefInputs.TitleNames"/>.</summary>
    public required string Title { get; init; }

    /// <summary>The supporting text. It fills the template's input of the first name in <see cref="BriefInputs.DescriptionNames"/>.</summary>
    public string? Description { get; init; }

    /// <summary>An instruction: it steers the choice of the template and the search for a picture. It is never drawn.</summary>
    public string? ContentBrief { get; init; }

    /// <summary>The ids of the platforms; empty means every platform.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>The content type, one of <see cref="ContentTypes"/>. Default: post.</summary>
    public string ContentType { get; init; } = ContentTypes.Post;

    /// <summary>The ids of the formats to make; empty takes the primary format of each platform for the content type.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Whether every format of the platforms is made, whatever its content type. Default: no.</summary>
    public bool AllFormats { get; init; }

    /// <summary>The id of the template; <see langword="null"/> leaves the choice to <see cref="TemplateChoice"/>.</summary>
    public string? Template { get; init; }

    /// <summary>Values for further inputs of the template by name; they win over what <see cref="Title"/> and <see cref="Description"/> would fill.</summary>
    public IReadOnlyDictionary<string, InputValue> Inputs { get; init; } = new Dictionary<string, InputValue>();

    /// <summary>The language as a BCP 47 tag. Default: none.</summary>
    public string? Locale { get; init; }

    /// <summary>What the pictures show, for people who do not see them; <see langword="null"/> takes the picture's own or composes it from the drawn texts.</summary>
    public string? AltText { get; init; }

    /// <summary>The text of the post that goes with the pictures.</summary>
    public string? Caption { get; init; }

    /// <summary>The hashtags of the post, each with its <c>#</c>.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Shorter wordings, the longest first. One is drawn where the first does not fit or breaks a rule.</summary>
    public IReadOnlyList<BriefCopy> Shorter { get; init; } = [];

    /// <summary>The same in other languages, by BCP 47 tag: each makes a set of its own.</summary>
    public IReadOnlyDictionary<string, BriefTranslation> Translations { get; init; } = new Dictionary<string, BriefTranslation>();

    /// <summary>The brief in one of its wordings: 0 its own, then <see cref="Shorter"/>.</summary>
    internal Brief InWording(int wording) => wording == 0 ? this : Shorter[wording - 1].In(this);

    /// <summary>The brief in each of its languages, its own first.</summary>
    public IReadOnlyList<Brief> InEachLanguage() =>
    [
        this with { Translations = new Dictionary<string, BriefTranslation>() },
        .. Translations.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.In(this, pair.Key)),
    ];
}
