namespace SocialPipeline.Platforms;

/// <summary>The ids of the content types; the list is closed.</summary>
public static class ContentTypes
{
    /// <summary>A picture in the feed; the default when a brief names none.</summary>
    public const string Post = "post";

    /// <summary>A full-screen picture that vanishes after a day, also called status.</summary>
    public const string Story = "story";

    /// <summary>The still that stands for a short video.</summary>
    public const string ReelCover = "reel-cover";

    /// <summary>The wide picture at the top of a profile, page or channel; also called header or banner.</summary>
    public const string Cover = "cover";

    /// <summary>The still that stands for a long video.</summary>
    public const string Thumbnail = "thumbnail";

    /// <summary>A picture that is paid for.</summary>
    public const string Ad = "ad";

    /// <summary>A picture pinned to a board.</summary>
    public const string Pin = "pin";

    /// <summary>The square mark of a page.</summary>
    public const string Logo = "logo";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Post, Story, ReelCover, Cover, Thumbnail, Ad, Pin, Logo];
}
