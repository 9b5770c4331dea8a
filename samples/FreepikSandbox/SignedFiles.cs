using System.Security.Cryptography;
using System.Text;

namespace FreepikSandbox;

/// <summary>Addresses of files that are good for a while: the time and a signature stand in the token.</summary>
internal sealed class SignedFiles(SandboxOptions options)
{
    public string Sign(HttpRequest request, string path)
    {
        var until = options.Time.GetUtcNow().Add(options.FilesLive).ToUnixTimeSeconds();
        return FormattableString.Invariant($"{request.Scheme}://{request.Host}/files/{path}?token=exp={until}~hmac={Signature(path, until)}");
    }

    public bool IsGood(string path, string? token)
    {
        var parts = (token ?? "").Split('~');
        return parts is [var time, var signature] && time.StartsWith("exp=", StringComparison.Ordinal) && long.TryParse(time.AsSpan(4), out var until)
            && signature == $"hmac={Signature(path, until)}" && until >= options.Time.GetUtcNow().ToUnixTimeSeconds();
    }

    private string Signature(string path, long until)
        => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.WebhookSecret), Encoding.UTF8.GetBytes(FormattableString.Invariant($"{path}|{until}"))));
}
