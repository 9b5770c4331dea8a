using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;

namespace SocialPipeline.Validation;

/// <summary>Holds a picture against every rule of a brand. Safe for many threads.</summary>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The two ways to hand over a picture share no type, so a call never moves from one to the other.")]
public static class BrandValidator
{
    /// <summary>Checks a picture of this engine: what its scene says is exact, pixels are asked only for what really shows.</summary>
    /// <param name="image">The picture; it stays the caller's.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="format">The format to hold it against. Default: the one it was made for.</param>
    /// <param name="options">What else is known. Default: nothing.</param>
    /// <exception cref="ArgumentException">The options name a rule that does not exist.</exception>
    public static ComplianceReport Check(RenderedImage image, Brand brand, PlatformFormat? format = null, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(brand);
        using var subject = CheckSubject.Of(image, brand, format ?? image.Format, options ?? new CheckOptions());
        return Run(subject);
    }

    /// <summary>Checks any picture by its pixels. What pixels cannot tell is indeterminate.</summary>
    /// <param name="image">The picture as it came.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="format">The format to hold it against; <see langword="null"/> when there is none.</param>
    /// <param name="options">What else is known. Default: nothing.</param>
    /// <exception cref="ImageException">The picture is empty, too large, mislabelled, truncated, corrupt or of a type that is not read.</exception>
    /// <exception cref="ArgumentException">The options name a rule that does not exist.</exception>
    public static ComplianceReport Check(ImageSource image, Brand brand, PlatformFormat? format = null, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(brand);
        using var subject = CheckSubject.Of(image, brand, format, options ?? new CheckOptions());
        return Run(subject);
    }

    private static ComplianceReport Run(CheckSubject subject)
    {
        var rules = BrandRules.Select(subject.Options.Rules);
        return new ComplianceReport
        {
            Image = subject.Name,
            Width = subject.Width,
            Height = subject.Height,
            Format = subject.Format?.Id,
            Brand = subject.Brand.Id,
            Evidence = subject.Scene is null ? Evidence.Pixels : Evidence.Scene,
            Checks = [.. rules.Select(rule => Ask(rule, subject))],
            ImageSha256 = subject.Sha256,
            BrandSha256 = BrandFingerprint.OfChecks(subject.Brand),
            RuleSetSha256 = HashOf(rules),
        };
    }

    private static CheckResult Ask(IBrandRule rule, CheckSubject subject)
    {
        var settings = subject.Brand.Rules.GetValueOrDefault(rule.Id);
        var severity = settings?.Severity ?? rule.Severity;
        return new CheckResult
        {
            RuleId = rule.Id,
            RuleVersion = rule.Version,
            Title = rule.Title,
            Severity = severity,
            Weight = severity == RuleSeverity.Advisory ? 0 : settings?.Weight ?? rule.Weight,
            Outcome = rule.Check(subject),
        };
    }

    private static string HashOf(IReadOnlyList<IBrandRule> rules) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(rules.Select(rule => FormattableString.Invariant($"{rule.Id} {rule.Version}\n"))))));
}
