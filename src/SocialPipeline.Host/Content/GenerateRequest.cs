using System.ComponentModel;
using System.Text.Json;

namespace SocialPipeline.Host.Content;

/// <summary>The body of <c>POST /api/content/generate</c> as the OpenAPI document describes it. <see cref="GenerateRequestReader"/> reads it, strictly and with all faults at once.</summary>
internal sealed record GenerateRequest
{
    [Description("The headline, at most 500 characters.")]
    public required string Title { get; init; }

    [Description("The supporting text, at most 5,000 characters.")]
    public string? Description { get; init; }

    [Description("An instruction that steers the choice of the template; it is never drawn. At most 5,000 characters.")]
    public string? ContentBrief { get; init; }

    [Description("The id of one platform, such as instagram. Several go in platforms.")]
    public string? Platform { get; init; }

    [Description("Platform ids; neither this nor platform means every platform.")]
    public IReadOnlyList<string>? Platforms { get; init; }

    [Description("post, story, reel-cover, cover, thumbnail, ad, pin or logo. Default: post.")]
    public string? ContentType { get; init; }

    [Description("Format ids such as instagram-post-portrait; left out, the primary format of each platform is made.")]
    public IReadOnlyList<string>? Formats { get; init; }

    [Description("A template id, or auto. Default: auto.")]
    public string? Template { get; init; }

    [Description("The id of the brand. Default: the first one.")]
    public string? Brand { get; init; }

    [Description("Values for further inputs of the template by name: texts, numbers, true or false, lists.")]
    public IReadOnlyDictionary<string, JsonElement>? Inputs { get; init; }

    [Description("The language as a BCP 47 tag.")]
    public string? Locale { get; init; }

    [Description("What the pictures show, at most 5,000 characters; left out, it is made of the words drawn.")]
    public string? AltText { get; init; }

    [Description("The text of the post that goes with the pictures, at most 70,000 characters; checked against each platform's limit.")]
    public string? Caption { get; init; }

    [Description("Hashtags with or without their #, at most 100.")]
    public IReadOnlyList<string>? Hashtags { get; init; }

    [Description("Shorter wordings, the longest first, at most 10: one is drawn where the first does not fit or breaks a rule. Each has title, description and inputs, all optional.")]
    public IReadOnlyList<JsonElement>? Shorter { get; init; }

    [Description("The same in other languages by BCP 47 tag, at most 50: each makes pictures of its own, marked with its locale. Each has title, description, inputs, alt_text, caption, hashtags and shorter, all optional.")]
    public IReadOnlyDictionary<string, JsonElement>? Translations { get; init; }
}
