using System.Globalization;
using SocialPipeline.Documents;

namespace SocialPipeline.Brands;

/// <summary>Reads the files that a brand document names, within the limits.</summary>
/// <param name="source">Where the files come from.</param>
internal sealed class AssetReader(AssetSource source)
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private long _total;

    /// <summary>Reads a logo: SVG or PNG.</summary>
    public BrandAsset? ReadLogo(DocumentValue value)
    {
        var asset = Read(value, value.AsString(500), BrandLimits.MaxLogoBytes);
        if (asset is null)
        {
            return null;
        }

        var isPng = asset.Bytes.Span.StartsWith(PngSignature);
        var fits = asset.Name.EndsWith(".png", StringComparison.OrdinalIgnoreCase) ? isPng : asset.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && !isPng;
        if (!fits)
        {
            value.Fault("The file is no logo that can be drawn.", "an .svg or .png file whose content is of that kind");
        }

        return asset;
    }

    /// <summary>Reads the fonts: an array of files, or the name of a folder with them.</summary>
    public IReadOnlyList<BrandAsset> ReadFonts(DocumentValue value)
    {
        if (value.Kind != DocumentKind.String)
        {
            return [.. value.AsArray(item => ReadFont(item, item.AsString(500)), 0, BrandLimits.MaxFonts).OfType<BrandAsset>()];
        }

        var folder = value.AsString(500);
        if (AssetSource.Check(folder) is { } problem)
        {
            value.Fault(problem, "a folder beside the brand document");
            return [];
        }

        var files = source.List(folder)?.Where(IsFont).ToList();
        if (files is null || files.Count is 0 or > BrandLimits.MaxFonts)
        {
            value.Fault(
                files is null ? "There is no such folder to list." : files.Count == 0 ? "The folder has no fonts." : "The folder has too many fonts.",
                $"a folder with 1 to {BrandLimits.MaxFonts} .ttf or .otf files, or an array of files");
            return [];
        }

        return [.. files.Select(file => ReadFont(value, file)).OfType<BrandAsset>()];
    }

    private BrandAsset? ReadFont(DocumentValue value, string name)
    {
        var asset = Read(value, name, BrandLimits.MaxFontBytes);
        var isFont = asset is null || asset.Bytes.Span is [0, 1, 0, 0, ..] or [(byte)'O', (byte)'T', (byte)'T', (byte)'O', ..] or [(byte)'t', (byte)'r', (byte)'u', (byte)'e', ..];
        if (!isFont)
        {
            value.Fault($"'{name}' is no font that can be used; web fonts (woff) must be unpacked first.", "a static .ttf or .otf file");
        }

        return asset;
    }

    private BrandAsset? Read(DocumentValue value, string name, int limit)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (AssetSource.Check(name) is { } problem)
        {
            value.Fault(problem, "a file in the brand's folder, with forward slashes");
            return null;
        }

        try
        {
            using var stream = source.Open(name);
            if (stream is null)
            {
                value.Fault($"There is no file '{name}' in the brand's folder.", "a file that is there and is no link");
                return null;
            }

            var bytes = ReadAtMost(stream, limit + 1);
            _total += bytes.Length;
            if (bytes.Length > limit || _total > BrandLimits.MaxAssetBytes)
            {
                var allowed = bytes.Length > limit ? limit : BrandLimits.MaxAssetBytes;
                value.Fault(
                    bytes.Length > limit ? $"The file '{name}' is too large." : "The brand's files are too large together.",
                    string.Create(CultureInfo.InvariantCulture, $"at most {allowed} bytes"));
                return null;
            }

            return new BrandAsset(name, bytes);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            value.Fault($"The file '{name}' cannot be read.", "a file that may be read");
            return null;
        }
    }

    private static byte[] ReadAtMost(Stream stream, int limit)
    {
        if (stream.CanSeek)
        {
            var bytes = new byte[Math.Min(limit, stream.Length - stream.Position)];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }

        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (kept.Length < limit && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - kept.Length)) is var count and > 0)
        {
            kept.Write(buffer, 0, count);
        }

        return kept.ToArray();
    }

    private static bool IsFont(string name)
        => name.EndsWith(".ttf", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".otf", StringComparison.OrdinalIgnoreCase);
}
