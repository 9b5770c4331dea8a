using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Freepik;

/// <summary>Checks <see cref="FreepikOptions"/>; tells every fault, and never the key.</summary>
internal sealed class FreepikOptionsRules : IValidateOptions<FreepikOptions>
{
    public ValidateOptionsResult Validate(string? name, FreepikOptions options)
    {
        var faults = new List<string>();
        Check(!string.IsNullOrWhiteSpace(options.ApiKey), options.ApiKeyFile is { Length: > 0 }
            ? "Freepik: ApiKey is missing; the file that ApiKeyFile names does not exist or is empty."
            : $"Freepik: ApiKey is missing; set it, or ApiKeyFile, or the environment variable {FreepikOptions.KeyVariable}.");
        Check(options.ApiKey.All(letter => letter is > ' ' and < (char)127), "Freepik: ApiKey holds characters that no header can carry.");
        Check(IsOrigin(options.Endpoint.BaseAddress), $"Freepik: Endpoint.BaseAddress is '{options.Endpoint.BaseAddress}'; allowed is an https address without a path.");
        Check(options.Endpoint.KeyHeader.Length > 0 && options.Endpoint.KeyHeader.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'), "Freepik: Endpoint.KeyHeader is no header name.");
        Check(ProductInfoHeaderValue.TryParse(options.UserAgent, out _), $"Freepik: UserAgent is '{options.UserAgent}'; allowed is name/version.");
        Check(options.Timeout >= TimeSpan.FromSeconds(1) && options.Timeout <= TimeSpan.FromMinutes(10), $"Freepik: Timeout is {options.Timeout}; allowed are 1 s to 10 min.");
        Check(options.MaxPictureBytes is >= 1 << 10 and <= 64L << 20, FormattableString.Invariant($"Freepik: MaxPictureBytes is {options.MaxPictureBytes}; allowed are 1,024 to 67,108,864."));
        Check(options.CacheFor >= TimeSpan.Zero && options.CacheFor <= TimeSpan.FromDays(30), $"Freepik: CacheFor is {options.CacheFor}; allowed are 0 to 30 days.");
        Check(!string.IsNullOrWhiteSpace(options.Attribution), "Freepik: Attribution is empty; allowed is a line such as '{author} / Freepik'.");
        faults.AddRange([.. options.Retry.Faults(), .. options.Pacing.Faults(), .. options.Polling.Faults(), .. options.Usage.Faults(), .. options.Webhooks.Faults()]);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Check(bool isSound, string fault)
        {
            if (!isSound)
            {
                faults.Add(fault);
            }
        }
    }

    /// <summary>A key travels over https only; a stand-in on this machine may go without.</summary>
    internal static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool IsOrigin(Uri address) => IsSafe(address) && address.PathAndQuery == "/" && address.UserInfo.Length == 0;
}
