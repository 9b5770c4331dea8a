using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Assets;

/// <summary>What the shelf of finished pictures may hold; section <c>Assets</c> of the configuration.</summary>
internal sealed class AssetShelfOptions
{
    public const string Section = "Assets";

    /// <summary>The most pictures kept, 1 to 100,000. Default 500.</summary>
    [Range(1, 100_000)]
    public int MaxPictures { get; set; } = 500;

    /// <summary>The most bytes kept, 1 MiB to 16 GiB. Default 256 MiB.</summary>
    [Range(1L << 20, 16L << 30)]
    public long MaxBytes { get; set; } = 256L << 20;
}

/// <summary>Checks the ranges of <see cref="AssetShelfOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class AssetShelfOptionsValidator : IValidateOptions<AssetShelfOptions>;
