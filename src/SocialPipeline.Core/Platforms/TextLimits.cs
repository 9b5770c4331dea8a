namespace SocialPipeline.Platforms;

/// <summary>The texts that go with a picture and how long each may be; a text without a limit here is not offered by the format, or no limit is known.</summary>
public sealed record TextLimits
{
    /// <summary>No texts.</summary>
    public static TextLimits None { get; } = new();

    /// <summary>The text of the post itself.</summary>
    public TextLimit? Caption { get; init; }

    /// <summary>The description for people who do not see the picture.</summary>
    public TextLimit? AltText { get; init; }

    /// <summary>The title.</summary>
    public TextLimit? Title { get; init; }

    /// <summary>The text below a title.</summary>
    public TextLimit? Description { get; init; }

    /// <summary>The headline of an ad.</summary>
    public TextLimit? Headline { get; init; }

    /// <summary>The text of an ad above the picture.</summary>
    public TextLimit? PrimaryText { get; init; }

    /// <summary>The name of the advertiser.</summary>
    public TextLimit? BrandName { get; init; }

    /// <summary>One topic tag.</summary>
    public TextLimit? TopicTag { get; init; }

    /// <summary>How many hashtags the caption may have; <see langword="null"/> when no limit is known.</summary>
    public int? MaxHashtags { get; init; }
}
