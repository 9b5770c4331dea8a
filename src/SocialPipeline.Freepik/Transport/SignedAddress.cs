using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialPipeline.Freepik.Transport;

/// <summary>Addresses of files carry the time until which they are good, as <c>exp=</c> and Unix seconds inside a token.</summary>
internal static partial class SignedAddress
{
    public static DateTimeOffset? ExpiryOf(Uri address)
    {
        var match = Expiry().Match(address.Query);
        return match.Success && long.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    [GeneratedRegex("(?:^|[?&=~]|%3[dD]|%7[eE])exp(?:=|%3[dD])([0-9]{1,12})(?![0-9])")]
    private static partial Regex Expiry();
}
