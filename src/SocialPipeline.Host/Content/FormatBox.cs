using SocialPipeline.Host.Assets;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Content;

/// <summary>The place of one format on the stage: first an outline, then its picture or the reason why there is none.</summary>
public sealed record FormatBox(PlatformFormat Format)
{
    public GeneratedPicture? Picture { get; init; }

    public string? Error { get; init; }

    public bool IsMaking { get; init; }

    /// <summary>The box as it is now; it is being made as long as it has neither.</summary>
    internal FormatBox With(GeneratedPicture? picture, string? error) => this with { Picture = picture, Error = error, IsMaking = picture is null && error is null };

    /// <summary>The share of the stage's width: every format gets about the same area, so that none shouts.</summary>
    public double Share => Math.Sqrt(Format.AspectRatio);

    /// <summary>The aspect ratio as people say it, such as 4:5.</summary>
    public string Ratio
    {
        get
        {
            for (var height = 1; height <= 20; height++)
            {
                var width = Format.AspectRatio * height;
                if (Math.Abs(width - Math.Round(width)) < .02)
                {
                    return FormattableString.Invariant($"{Math.Round(width)}:{height}");
                }
            }

            return FormattableString.Invariant($"{Format.AspectRatio:0.##}:1");
        }
    }
}
