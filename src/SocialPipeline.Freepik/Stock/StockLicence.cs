namespace SocialPipeline.Freepik.Stock;

/// <summary>Under which licence stock pictures are searched.</summary>
public enum StockLicence
{
    /// <summary>Those of paid plans, which need no attribution.</summary>
    Premium,

    /// <summary>The free ones, which ask to name site and author.</summary>
    Freemium,

    /// <summary>Both.</summary>
    Any,
}
