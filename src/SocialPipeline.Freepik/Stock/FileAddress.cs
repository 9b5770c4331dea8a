namespace SocialPipeline.Freepik.Stock;

/// <summary>Where a paid file can be fetched for a while.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Address">Its address: a secret as long as it is good.</param>
/// <param name="Expires">Until when it is good; <see langword="null"/> when it does not say.</param>
public sealed record FileAddress(string FileName, Uri Address, DateTimeOffset? Expires)
{
    /// <summary>The name and the host, without the address.</summary>
    public override string ToString() => $"{FileName} at {Address.Host}";
}
