using System.Security.Cryptography;

namespace SocialPipeline.Host.Shell;

/// <summary>The word by which one answer's own inline scripts are known: 128 random bits, new for every request.</summary>
internal sealed class PageNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
