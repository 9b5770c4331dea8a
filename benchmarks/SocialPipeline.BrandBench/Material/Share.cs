using System.Security.Cryptography;
using System.Text;

namespace SocialPipeline.BrandBench.Material;

/// <summary>The two shares of logos, photos and fonts: what steers the work, and what the quoted figures are made from. No file is in both.</summary>
internal enum Share
{
    Steering,
    Quoted,
}

internal static class Shares
{
    /// <summary>The share of a thing, from its name alone.</summary>
    public static Share Of(string name) => (Share)(SHA256.HashData(Encoding.UTF8.GetBytes("share:" + name))[0] & 1);
}
