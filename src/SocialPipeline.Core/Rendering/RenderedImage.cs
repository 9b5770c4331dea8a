using SkiaSharp;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;

namespace SocialPipeline.Rendering;

/// <summary>A finished picture: its pixels, the scene it was drawn from and the encoded file.</summary>
public sealed class RenderedImage : IDisposable
{
    internal RenderedImage(PlatformFormat format, Scene scene, SKImage pixels, EncodedImage file)
    {
        Format = format;
        Scene = scene;
        Pixels = pixels;
        File = file;
    }

    /// <summary>The format it was made for.</summary>
    public PlatformFormat Format { get; }

    /// <summary>The final scene.</summary>
    public Scene Scene { get; }

    /// <summary>The pixels as drawn, before encoding; owned by this object.</summary>
    public SKImage Pixels { get; }

    /// <summary>The encoded file with what was chosen and why.</summary>
    public EncodedImage File { get; }

    /// <summary>The encoded bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => File.Bytes;

    /// <summary>The width in pixels.</summary>
    public int Width => Pixels.Width;

    /// <summary>The height in pixels.</summary>
    public int Height => Pixels.Height;

    /// <summary>Writes the file: to a temporary name beside it, flushed, then renamed, so that no half file is ever seen.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="cancellationToken">Cancels the writing; nothing is left behind.</param>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default) =>
        await SafeFile.WriteAsync(path, Bytes, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes the file like <see cref="SaveAsync"/>.</summary>
    /// <param name="path">The file's path.</param>
    public void Save(string path) => SafeFile.Write(path, Bytes.Span);

    /// <summary>Frees the pixels.</summary>
    public void Dispose() => Pixels.Dispose();
}
