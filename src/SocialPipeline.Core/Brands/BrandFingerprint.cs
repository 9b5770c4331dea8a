using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using SocialPipeline.Colors;

namespace SocialPipeline.Brands;

/// <summary>SHA-256 over everything of a brand that a picture can depend on, so that a manifest pins it.</summary>
internal sealed class BrandFingerprint
{
    private static readonly ConditionalWeakTable<Brand, string> Checks = [];

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private BrandFingerprint()
    {
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(Brand brand)
    {
        var print = new BrandFingerprint();
        using (print._hash)
        {
            print.Add(brand);
            return Convert.ToHexStringLower(print._hash.GetHashAndReset());
        }
    }

    /// <summary>The same over everything that a check can depend on: the picture's part, the voice and the settings of the rules. Worked out once a brand: its fonts may be many megabytes.</summary>
    public static string OfChecks(Brand brand) => Checks.GetValue(brand, HashChecks);

    private static string HashChecks(Brand brand)
    {
        var print = new BrandFingerprint();
        using (print._hash)
        {
            print.Add(brand);
            print.AddVoice(brand.Voice);
            foreach (var (id, rule) in brand.Rules.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                print.Line("rule " + id, rule.Severity?.ToString() ?? "", Number(rule.Weight));
                print.Line("tuned", rule.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {Number(pair.Value)}"));
            }

            return Convert.ToHexStringLower(print._hash.GetHashAndReset());
        }
    }

    private void AddVoice(Voice voice)
    {
        Line("tone", voice.Tone);
        Line("banned", voice.BannedWords);
        Line("required", voice.RequiredWords);
        Line("limits", Number(voice.MaxEmoji), Number(voice.MaxHashtags), Number(voice.MaxReadingGrade));
    }

    private void Add(Brand brand)
    {
        Line("brand", brand.Id, brand.Name);
        Line("palette", brand.Palette.Tokens.Select(token => brand.Palette.TryGet(token, out var color) ? $"{token} {color.ToHex()}" : token));
        Line("neutrals", brand.Palette.Neutrals.Select(color => color.ToHex()));
        foreach (var (name, surface) in brand.Surfaces.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Line("surface " + name, Surface.Tokens.Select(token => surface.TryGet(token, out var color) ? color.ToHex() : ""));
        }

        foreach (var role in Typography.Roles)
        {
            Style(role, brand.Typography.Find(role)!);
        }

        foreach (var (name, path) in brand.Shapes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Line("shape", name, path);
        }

        Line("photo", Hex(brand.Photo.Dark), Hex(brand.Photo.Light));
        Line("corners", Number(brand.Corners.TopStart), Number(brand.Corners.TopEnd), Number(brand.Corners.BottomEnd), Number(brand.Corners.BottomStart));
        var policy = brand.LogoPolicy;
        Line("logos", [Number(policy.ClearSpace), Number(policy.MinHeight), Number(policy.MinContrast), .. policy.Corners.Select(corner => corner.ToString()), "on", .. policy.OneColorOn]);
        foreach (var logo in brand.Logos)
        {
            Line("logo", logo.Id, logo.Lockup, logo.Ink.ToString(), logo.Ground.ToString());
            Asset(logo.Asset);
        }

        foreach (var font in brand.Fonts)
        {
            Asset(font);
        }
    }

    private void Style(string role, TypeStyle style)
    {
        Line("type " + role, style.Families);
        Line(
            "set",
            Number(style.Weight), style.Italic ? "italic" : "upright", Number(style.LineHeight), Number(style.Tracking), Number(style.WordSpacing),
            Number(style.ManyLinesLineHeight), Number(style.ManyLinesFrom), Number(style.SmallBelow), Number(style.SmallLineHeight), Number(style.SmallTracking),
            Number(style.QuoteHang), Number(style.Scale), style.Digits.ToString());
        Line("features", style.Features);
        foreach (var (script, other) in style.Scripts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Style($"{role} {script}", other);
        }
    }

    private void Asset(BrandAsset asset)
    {
        Line("asset", asset.Name, Convert.ToHexStringLower(SHA256.HashData(asset.Bytes.Span)));
    }

    private void Line(string what, params IEnumerable<string> values)
        => _hash.AppendData(Encoding.UTF8.GetBytes($"{what}\u001F{string.Join('\u001F', values)}\n"));

    private static string Hex(Color? color) => color?.ToHex() ?? "";

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
