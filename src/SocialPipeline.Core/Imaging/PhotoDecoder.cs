using System.Globalization;
using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>Decodes a foreign picture as small as its use allows, turned as its EXIF orientation says, in sRGB.</summary>
public static class PhotoDecoder
{
    /// <summary>Averaging whole squares blurs: this much more than needed is kept, so that the resampler has the last word.</summary>
    private const double LeastSurplus = 1.5;

    /// <summary>Decodes. JPEG and WebP are decoded at the smallest of eight scales that is still large enough; a PNG is decoded whole, then averaged by whole squares to no less than one and a half times what is needed; other types are decoded whole. What would hold more memory than <see cref="ImageLimits.MaxDecodeBytes"/> is decoded smaller than needed where its type allows.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="neededScale">The smallest scale that will do, more than 0; 1 (the default) and more mean full size. See <see cref="ImageCrop.NeededScale"/>.</param>
    /// <param name="limits">The limits; the written defaults when <see langword="null"/>.</param>
    /// <param name="budget">Where the memory comes from; <see cref="DecodeBudget.Shared"/> when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up waiting for memory.</param>
    /// <exception cref="ImageException">The picture is empty, too large, mislabelled, truncated, corrupt or of a type that is not read.</exception>
    /// <exception cref="NativeLibraryException">SkiaSharp's native part is missing.</exception>
    public static DecodedPhoto Decode(ImageSource source, double neededScale = 1, ImageLimits? limits = null, DecodeBudget? budget = null, CancellationToken cancellationToken = default)
    {
        using var reader = Open(source, neededScale, limits);
        var (plan, cost) = Plan(reader, source, neededScale, limits);
        using var lease = (budget ?? DecodeBudget.Shared).Take(cost, cancellationToken);
        return Decode(reader, source, plan);
    }

    /// <summary>Decodes as <see cref="Decode(ImageSource, double, ImageLimits?, DecodeBudget?, CancellationToken)"/> does, off the caller's thread; no thread is held while memory is waited for.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="neededScale">The smallest scale that will do, more than 0; 1 (the default) and more mean full size.</param>
    /// <param name="limits">The limits; the written defaults when <see langword="null"/>.</param>
    /// <param name="budget">Where the memory comes from; <see cref="DecodeBudget.Shared"/> when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up waiting for memory.</param>
    /// <exception cref="ImageException">The picture is empty, too large, mislabelled, truncated, corrupt or of a type that is not read.</exception>
    /// <exception cref="NativeLibraryException">SkiaSharp's native part is missing.</exception>
    public static async Task<DecodedPhoto> DecodeAsync(ImageSource source, double neededScale = 1, ImageLimits? limits = null, DecodeBudget? budget = null, CancellationToken cancellationToken = default)
    {
        using var reader = Open(source, neededScale, limits);
        var (plan, cost) = Plan(reader, source, neededScale, limits);
        using var lease = await (budget ?? DecodeBudget.Shared).TakeAsync(cost, cancellationToken).ConfigureAwait(false);
        return await Task.Run(() => Decode(reader, source, plan), cancellationToken).ConfigureAwait(false);
    }

    private static ImageReader Open(ImageSource source, double neededScale, ImageLimits? limits)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!(neededScale > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(neededScale), neededScale, "Allowed: more than 0.");
        }

        return ImageReader.Open(source, limits ?? ImageLimits.Default);
    }

    /// <summary>How to decode: as small as is large enough, and smaller still when that would hold more memory than is allowed at once.</summary>
    private static (DecodePlan Plan, long Cost) Plan(ImageReader reader, ImageSource source, double neededScale, ImageLimits? limits)
    {
        var (allowed, least) = ((limits ?? ImageLimits.Default).MaxDecodeBytes, long.MaxValue);
        foreach (var plan in Plans(reader, neededScale))
        {
            var cost = DecodeCost.Of(source.Bytes.Span, reader.Header, reader.Codec.Info.Size, plan);
            if (cost <= allowed)
            {
                return (plan, cost);
            }

            least = Math.Min(least, cost);
        }

        var (label, full) = (ImageReader.Label(reader.Header.Container), reader.Codec.Info.Size);
        throw new ImageException(source.Name, ImageFault.TooManyPixels, string.Create(CultureInfo.InvariantCulture, $"decoding this {label} of {full.Width:N0}×{full.Height:N0} px needs too much memory at once. Found: {least:N0} bytes. Allowed: {allowed:N0} bytes; fewer pixels, or a file that is neither interlaced nor progressive, need less."));
    }

    /// <summary>The ways to decode, the most fitting first, then ever smaller ones. Skia rounds a wish to its nearest eighth, which may be too small, so the eighths are tried from below.</summary>
    private static IEnumerable<DecodePlan> Plans(ImageReader reader, double neededScale)
    {
        var full = reader.Codec.Info.Size;
        var container = reader.Header.Container;
        var scaled = reader.Header.FrameCount == 1;
        if (scaled && container == ImageContainer.Png)
        {
            var shrink = Math.Max(1, (int)Math.Floor(1 / neededScale / LeastSurplus + 1e-6));
            do
            {
                yield return new DecodePlan(new SKSizeI((full.Width + shrink - 1) / shrink, (full.Height + shrink - 1) / shrink), 1.0 / shrink, shrink);
            }
            while (++shrink <= Math.Min(full.Width, full.Height));

            yield break;
        }

        if (!scaled || container is not (ImageContainer.Jpeg or ImageContainer.Webp))
        {
            yield return new DecodePlan(full, 1, 1);
            yield break;
        }

        var fitting = 8;
        for (var eighths = Math.Max(1, (int)Math.Floor(neededScale * 8 - 1e-6)); eighths < 8; eighths++)
        {
            var size = reader.Codec.GetScaledDimensions(eighths / 8f);
            if (size.Width + 1e-6 >= full.Width * neededScale && size.Height + 1e-6 >= full.Height * neededScale)
            {
                fitting = eighths;
                break;
            }
        }

        for (var eighths = fitting; eighths > 0; eighths--)
        {
            // a JPEG's pixels are exactly eight to so many, with a remainder in the last one; WebP stretches the whole to the whole
            yield return eighths == 8
                ? new DecodePlan(full, 1, 1)
                : new DecodePlan(reader.Codec.GetScaledDimensions(eighths / 8f), container == ImageContainer.Jpeg ? eighths / 8.0 : null, 1);
        }
    }

    private static DecodedPhoto Decode(ImageReader reader, ImageSource source, DecodePlan plan)
    {
        var header = reader.Header;
        var size = plan.Size;
        var memory = PixelMemory.Allocate(size.Width, size.Height);
        try
        {
            var opaque = Read(reader, source, plan, memory);
            if (header.Orientation != SKEncodedOrigin.TopLeft)
            {
                memory = Turn(memory, size, header.Orientation);
            }

            var turned = header.Orientation >= SKEncodedOrigin.LeftTop;
            var (width, height) = turned ? (size.Height, size.Width) : (size.Width, size.Height);
            var photo = new DecodedPhoto(source.Name, header, memory, width, height, DecodedScale.Of(header, width, height, plan.Scale), opaque);
            memory = null;
            return photo;
        }
        finally
        {
            memory?.Dispose();
        }
    }

    /// <summary>Fills the memory with the pixels as stored, and says whether none is transparent.</summary>
    private static unsafe bool Read(ImageReader reader, ImageSource source, DecodePlan plan, PixelMemory memory)
    {
        var (header, size) = (reader.Header, plan.Size);
        // without a wanted space Skia hands the numbers out as they are
        using var space = header.Container == ImageContainer.Png && PngColorChunks.StandForSrgb(source.Bytes.Span) ? null : SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(size.Width, size.Height, SKImageInfo.PlatformColorType, header.HasAlpha ? SKAlphaType.Premul : SKAlphaType.Opaque, space);
        using var stored = memory.Read();
        if (plan.Shrink == 1)
        {
            Check(reader.Codec.GetPixels(info, (nint)stored.Pixels), source, header, info);
        }
        else
        {
            var full = reader.Codec.Info.Size;
            using var whole = PixelMemory.Allocate(full.Width, full.Height);
            using var pixels = whole.Read();
            Check(reader.Codec.GetPixels(info.WithSize(full), (nint)pixels.Pixels), source, header, info);
            PixelShrinking.Apply(new PixelGrid(pixels.Pixels, full.Width, full.Height), plan.Shrink, new PixelGrid(stored.Pixels, size.Width, size.Height));
        }

        return !header.HasAlpha || PixelRows.AreOpaque(new ReadOnlySpan<uint>(stored.Pixels, size.Width * size.Height));
    }

    private static unsafe PixelMemory Turn(PixelMemory stored, SKSizeI size, SKEncodedOrigin origin)
    {
        var turned = PixelMemory.Allocate(size.Width, size.Height);
        using (stored)
        {
            using var from = stored.Read();
            using var to = turned.Read();
            PixelOrientation.Apply(from.Pixels, size.Width, size.Height, origin, to.Pixels);
        }

        return turned;
    }

    private static void Check(SKCodecResult result, ImageSource source, ImageHeader header, SKImageInfo info)
    {
        var label = ImageReader.Label(header.Container);
        switch (result)
        {
            case SKCodecResult.Success:
                return;
            case SKCodecResult.IncompleteInput:
                throw new ImageException(source.Name, ImageFault.Truncated, string.Create(CultureInfo.InvariantCulture, $"the {label} ends before its {header.Width:N0}×{header.Height:N0} px do. Found: {source.Bytes.Length:N0} bytes. Allowed: a whole file."));
            case SKCodecResult.InternalError:
                throw new ImageException(source.Name, ImageFault.Corrupt, string.Create(CultureInfo.InvariantCulture, $"the {label} could not be decoded to {info.Width:N0}×{info.Height:N0} px. Found: {result}. Allowed: a valid {label}."));
            default:
                throw new ImageException(source.Name, ImageFault.Corrupt, $"the {label} is damaged. Found: {result}. Allowed: a valid {label}.");
        }
    }
}
