using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>librsvg's picture of a file, drawn by <c>rsvg-convert</c>.</summary>
internal static class LibrsvgPicture
{
    /// <summary>The picture, so many pixels wide; <see langword="null"/> when librsvg refuses the file.</summary>
    public static async Task<SKBitmap?> DrawAsync(string file, int width)
    {
        var start = new ProcessStartInfo("rsvg-convert", ["-w", width.ToString(CultureInfo.InvariantCulture), file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            using var png = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(png);
            await process.WaitForExitAsync();
            await errors;
            png.Position = 0;
            using var codec = process.ExitCode == 0 ? SKCodec.Create(png) : null;
            return codec is null ? null : SKBitmap.Decode(codec, new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        }
        catch (Win32Exception)
        {
            throw new Xunit.Sdk.XunitException("rsvg-convert is missing: install Debian's librsvg2-bin (apt-get install librsvg2-bin).");
        }
    }
}
