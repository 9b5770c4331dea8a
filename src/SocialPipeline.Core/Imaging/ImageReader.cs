using System.Buffers;
using System.Globalization;
using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>An opened codec whose header has passed every limit. Owns the pinned bytes under it.</summary>
internal sealed class ImageReader : IDisposable
{
    private readonly SKData _data;
    private MemoryHandle _pin;

    private ImageReader(MemoryHandle pin, SKData data, SKCodec codec, ImageHeader header)
    {
        (_pin, _data, Codec, Header) = (pin, data, codec, header);
    }

    public SKCodec Codec { get; }

    public ImageHeader Header { get; }

    public static ImageReader Open(ImageSource source, ImageLimits limits)
    {
        CheckBytes(source.Name, source.Bytes.Length, limits);
        var container = CheckContainer(source, limits);
        NativeLibraries.Ensure();
        var pin = source.Bytes.Pin();
        SKData? data = null;
        SKCodec? codec = null;
        try
        {
            data = OpenData(pin, source.Bytes.Length);
            codec = SKCodec.Create(data) ?? throw NoHeader(source, container);
            var reader = new ImageReader(pin, data, codec, CheckHeader(source.Name, container, codec, limits));
            (pin, data, codec) = (default, null, null);
            return reader;
        }
        finally
        {
            codec?.Dispose();
            data?.Dispose();
            pin.Dispose();
        }
    }

    public static void CheckBytes(string name, long length, ImageLimits limits)
    {
        if (length == 0)
        {
            throw new ImageException(name, ImageFault.Empty, "the file is empty. Found: 0 bytes. Allowed: a PNG, JPEG, WebP, GIF, BMP or ICO picture.");
        }

        if (length > limits.MaxBytes)
        {
            throw new ImageException(name, ImageFault.TooManyBytes, Say($"the file is too large. Found: {length:N0} bytes. Allowed: {limits.MaxBytes:N0} bytes."));
        }
    }

    public void Dispose()
    {
        Codec.Dispose();
        _data.Dispose();
        _pin.Dispose();
    }

    private static unsafe SKData OpenData(MemoryHandle pin, int length) => SKData.Create((nint)pin.Pointer, length);

    private static ImageContainer CheckContainer(ImageSource source, ImageLimits limits)
    {
        var bytes = source.Bytes.Span;
        if (ImageSignature.Container(bytes) is not { } container)
        {
            throw new ImageException(source.Name, ImageFault.UnknownType, $"the picture's type is not read here. Found: {ImageSignature.Describe(bytes)}. Allowed: PNG, JPEG, WebP, GIF, BMP or ICO.");
        }

        if (limits.RequireMatchingName && ImageSignature.FromName(source.Name) is { } claimed && claimed != container)
        {
            throw new ImageException(source.Name, ImageFault.Mislabelled, $"the name claims {Label(claimed)}, the bytes are {Label(container)}. Found: {Label(container)}. Allowed: {Label(claimed)}, or a name with the right ending.");
        }

        return container;
    }

    private static ImageHeader CheckHeader(string name, ImageContainer container, SKCodec codec, ImageLimits limits)
    {
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width <= 0 || height <= 0)
        {
            throw new ImageException(name, ImageFault.Empty, Say($"the picture has no pixels. Found: {width}×{height} px. Allowed: at least 1×1 px."));
        }

        if (width > limits.MaxSide || height > limits.MaxSide)
        {
            throw new ImageException(name, ImageFault.TooManyPixels, Say($"a side is too long. Found: {width:N0}×{height:N0} px. Allowed: {limits.MaxSide:N0} px a side."));
        }

        if ((long)width * height > limits.MaxPixels)
        {
            throw new ImageException(name, ImageFault.TooManyPixels, Say($"the picture has too many pixels. Found: {width:N0}×{height:N0} px = {(long)width * height:N0}. Allowed: {limits.MaxPixels:N0}."));
        }

        var frames = container is ImageContainer.Gif or ImageContainer.Webp or ImageContainer.Png ? Math.Max(1, codec.FrameCount) : 1;
        if ((long)width * height * frames > limits.MaxPixels)
        {
            throw new ImageException(name, ImageFault.TooManyPixels, Say($"the animation has too many pixels. Found: {frames:N0} frames of {width:N0}×{height:N0} px = {(long)width * height * frames:N0}. Allowed: {limits.MaxPixels:N0} over all frames."));
        }

        var origin = codec.EncodedOrigin;
        var turned = origin >= SKEncodedOrigin.LeftTop;
        return new ImageHeader(turned ? height : width, turned ? width : height, container, origin, codec.Info.AlphaType != SKAlphaType.Opaque, frames);
    }

    /// <summary>Skia gives no codec: the header stops early or contradicts itself. Asking again for the reason is not free, so it happens only here.</summary>
    private static ImageException NoHeader(ImageSource source, ImageContainer container)
    {
        using var stream = new SKMemoryStream(source.Bytes.ToArray());
        using var codec = SKCodec.Create(stream, out var result);
        return result == SKCodecResult.IncompleteInput
            ? new ImageException(source.Name, ImageFault.Truncated, Say($"the {Label(container)} ends inside its header. Found: {source.Bytes.Length:N0} bytes. Allowed: a whole file."))
            : new ImageException(source.Name, ImageFault.Corrupt, $"the {Label(container)} header is damaged. Found: {result}. Allowed: a valid {Label(container)}.");
    }

    internal static string Label(ImageContainer container) => container switch
    {
        ImageContainer.Png => "PNG",
        ImageContainer.Jpeg => "JPEG",
        ImageContainer.Webp => "WebP",
        ImageContainer.Gif => "GIF",
        ImageContainer.Bmp => "BMP",
        _ => "ICO",
    };

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
