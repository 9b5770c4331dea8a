namespace SocialPipeline.Platforms;

/// <summary>The ids of the formats that come with the package; screens, configuration, API and database all speak them.</summary>
public static class PlatformFormats
{
    /// <summary>Instagram portrait post, 1080×1350.</summary>
    public const string InstagramPostPortrait = "instagram-post-portrait";

    /// <summary>Instagram square post, 1080×1080.</summary>
    public const string InstagramPostSquare = "instagram-post-square";

    /// <summary>Instagram tall post, 1080×1440.</summary>
    public const string InstagramPostTall = "instagram-post-tall";

    /// <summary>Instagram landscape post, 1080×566.</summary>
    public const string InstagramPostLandscape = "instagram-post-landscape";

    /// <summary>Instagram story, 1080×1920.</summary>
    public const string InstagramStory = "instagram-story";

    /// <summary>Instagram reel cover, 1080×1920.</summary>
    public const string InstagramReelCover = "instagram-reel-cover";

    /// <summary>Instagram vertical ad, 1080×1920.</summary>
    public const string InstagramAdVertical = "instagram-ad-vertical";

    /// <summary>Facebook portrait post, 1080×1350.</summary>
    public const string FacebookPostPortrait = "facebook-post-portrait";

    /// <summary>Facebook square post, 1080×1080.</summary>
    public const string FacebookPostSquare = "facebook-post-square";

    /// <summary>Facebook link card (Open Graph), 1200×630.</summary>
    public const string FacebookPostLink = "facebook-post-link";

    /// <summary>Facebook portrait ad, 1440×1800.</summary>
    public const string FacebookAdPortrait = "facebook-ad-portrait";

    /// <summary>Facebook square ad, 1440×1440.</summary>
    public const string FacebookAdSquare = "facebook-ad-square";

    /// <summary>Facebook vertical ad, 1080×1920.</summary>
    public const string FacebookAdVertical = "facebook-ad-vertical";

    /// <summary>Facebook page cover, 1640×624.</summary>
    public const string FacebookCover = "facebook-cover";

    /// <summary>Facebook story, 1080×1920.</summary>
    public const string FacebookStory = "facebook-story";

    /// <summary>Facebook reel cover, 1080×1920.</summary>
    public const string FacebookReelCover = "facebook-reel-cover";

    /// <summary>LinkedIn landscape post, 1200×627.</summary>
    public const string LinkedInPostLandscape = "linkedin-post-landscape";

    /// <summary>LinkedIn square post, 1200×1200.</summary>
    public const string LinkedInPostSquare = "linkedin-post-square";

    /// <summary>LinkedIn portrait post, 1080×1350.</summary>
    public const string LinkedInPostPortrait = "linkedin-post-portrait";

    /// <summary>LinkedIn company cover, 1128×191.</summary>
    public const string LinkedInCoverCompany = "linkedin-cover-company";

    /// <summary>LinkedIn profile banner, 1584×396.</summary>
    public const string LinkedInCoverProfile = "linkedin-cover-profile";

    /// <summary>LinkedIn company logo, 400×400.</summary>
    public const string LinkedInLogo = "linkedin-logo";

    /// <summary>LinkedIn company logo, smallest, 300×300.</summary>
    public const string LinkedInLogoSmall = "linkedin-logo-small";

    /// <summary>X landscape post, 1600×900.</summary>
    public const string XPostLandscape = "x-post-landscape";

    /// <summary>X landscape post, small, 1200×675.</summary>
    public const string XPostLandscapeSmall = "x-post-landscape-small";

    /// <summary>X square post, 1080×1080.</summary>
    public const string XPostSquare = "x-post-square";

    /// <summary>X portrait post, 1080×1350.</summary>
    public const string XPostPortrait = "x-post-portrait";

    /// <summary>X header, 1500×500.</summary>
    public const string XCover = "x-cover";

    /// <summary>TikTok photo, 1080×1920.</summary>
    public const string TikTokPost = "tiktok-post";

    /// <summary>YouTube thumbnail, 1280×720.</summary>
    public const string YouTubeThumbnail = "youtube-thumbnail";

    /// <summary>YouTube banner, 2560×1440.</summary>
    public const string YouTubeCover = "youtube-cover";

    /// <summary>Pinterest pin, 1000×1500.</summary>
    public const string PinterestPin = "pinterest-pin";

    /// <summary>Threads portrait post, 1080×1350.</summary>
    public const string ThreadsPostPortrait = "threads-post-portrait";

    /// <summary>Bluesky landscape post, 1200×675.</summary>
    public const string BlueskyPostLandscape = "bluesky-post-landscape";

    /// <summary>Bluesky portrait post, 1080×1350.</summary>
    public const string BlueskyPostPortrait = "bluesky-post-portrait";

    /// <summary>WhatsApp status, 1080×1920.</summary>
    public const string WhatsAppStory = "whatsapp-story";

    /// <summary>Snapchat single image ad, 1080×1920.</summary>
    public const string SnapchatAd = "snapchat-ad";

    /// <summary>Snapchat story, 1080×1920.</summary>
    public const string SnapchatStory = "snapchat-story";

    /// <summary>Google Business post, 1200×900.</summary>
    public const string GoogleBusinessPost = "google-business-post";
}
