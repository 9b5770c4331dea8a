using SocialPipeline.Freepik.Stock;

namespace SocialPipeline.Freepik;

/// <summary>How the API is reached. Checked when the host starts; all faults are told at once, none of them with the key.</summary>
public sealed class FreepikOptions
{
    /// <summary>The key; required. It is sent to <see cref="Endpoint"/> alone and never printed.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The host and its header. Default: <see cref="FreepikEndpoint.Magnific"/>.</summary>
    public FreepikEndpoint Endpoint { get; set; } = FreepikEndpoint.Magnific;

    /// <summary>What the client calls itself, as <c>name/version</c>; the API bans callers without. Default: <c>SocialPipeline/0.1</c>.</summary>
    public string UserAgent { get; set; } = "SocialPipeline/0.1";

    /// <summary>How long a call may take, 1 s to 10 min. Default 30 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest picture that is downloaded, in bytes, 1 KiB to 64 MiB. Default 32 MiB.</summary>
    public long MaxPictureBytes { get; set; } = 32L << 20;

    /// <summary>Under which licence pictures are searched. Default: <see cref="StockLicence.Premium"/>, because free ones ask for attribution.</summary>
    public StockLicence Licence { get; set; } = StockLicence.Premium;

    /// <summary>The options without the key.</summary>
    public override string ToString() => $"{Endpoint.BaseAddress} ({(ApiKey.Length == 0 ? "no key" : "key set")})";
}
