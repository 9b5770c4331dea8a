using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Pacing;
using SocialPipeline.Freepik.Stock;
using SocialPipeline.Freepik.Transport;
using SocialPipeline.Freepik.Usage;
using SocialPipeline.Freepik.Webhooks;

namespace SocialPipeline.Freepik;

/// <summary>How the API is reached. Checked when the host starts; all faults are told at once, none of them with a secret.</summary>
public sealed class FreepikOptions
{
    /// <summary>The name of the environment variable that is read when neither <see cref="ApiKey"/> nor <see cref="ApiKeyFile"/> is set.</summary>
    public const string KeyVariable = "FREEPIK_API_KEY";

    /// <summary>The key; required, here, in <see cref="ApiKeyFile"/> or in the environment. It is sent to <see cref="Endpoint"/> alone and never printed.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>A file that holds the key, such as a mounted secret; read once, when the options are first needed. Default: none.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>The host and its header. Default: <see cref="FreepikEndpoint.Magnific"/>.</summary>
    public FreepikEndpoint Endpoint { get; set; } = FreepikEndpoint.Magnific;

    /// <summary>What the client calls itself, as <c>name/version</c>; the API bans callers without. Default: <c>SocialPipeline/0.1</c>.</summary>
    public string UserAgent { get; set; } = "SocialPipeline/0.1";

    /// <summary>How long one attempt of a call may take, 1 s to 10 min. Default 30 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest file that is downloaded, in bytes, 1 KiB to 64 MiB. Default 32 MiB.</summary>
    public long MaxPictureBytes { get; set; } = 32L << 20;

    /// <summary>Under which licence the imagery source searches. Default: <see cref="StockLicence.Premium"/>, because free ones ask for attribution.</summary>
    public StockLicence Licence { get; set; } = StockLicence.Premium;

    /// <summary>How long answers of searches and details are kept in a registered distributed cache, 0 to 30 days. Default 1 hour.</summary>
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The line that names a downloaded picture's source, with <c>{title}</c>, <c>{author}</c>, <c>{id}</c> and <c>{page}</c>. Default: <c>{author} / Freepik</c>.</summary>
    public string Attribution { get; set; } = "{author} / Freepik";

    /// <summary>Models that the client does not know by itself; one with a known name takes its place when tasks are asked after. Default: none.</summary>
    public IList<AiModel> Models { get; } = [];

    /// <summary>How reads are repeated.</summary>
    public RetryOptions Retry { get; } = new();

    /// <summary>How fast calls follow each other.</summary>
    public PacingOptions Pacing { get; } = new();

    /// <summary>How long tasks are waited for.</summary>
    public PollingOptions Polling { get; } = new();

    /// <summary>Prices and limits of one's own.</summary>
    public UsageOptions Usage { get; } = new();

    /// <summary>Whether and how the API calls back.</summary>
    public WebhookOptions Webhooks { get; } = new();

    /// <summary>The options without secrets.</summary>
    public override string ToString() => $"{Endpoint.BaseAddress} ({(ApiKey.Length == 0 ? "no key" : "key set")})";
}
