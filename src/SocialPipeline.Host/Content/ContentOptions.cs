using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Content;

/// <summary>What making content may cost; section <c>Content</c> of the configuration.</summary>
internal sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>The largest picture that may be uploaded, in bytes, 1 KiB to 64 MiB. Default 32 MiB.</summary>
    [Range(1L << 10, 64L << 20)]
    public long MaxUploadBytes { get; set; } = 32L << 20;

    /// <summary>The largest body of an API request, in bytes, 1 KiB to 16 MiB. Default 256 KiB.</summary>
    [Range(1 << 10, 16 << 20)]
    public int MaxRequestBytes { get; set; } = 256 << 10;
}

/// <summary>Checks the ranges of <see cref="ContentOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class ContentOptionsValidator : IValidateOptions<ContentOptions>;
