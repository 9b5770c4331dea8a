using System.Globalization;
using SkiaSharp;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Imaging.Png;
using SocialPipeline.Platforms;

namespace SocialPipeline.Imaging;

/// <summary>Makes a file from pixels: the best that is accepted and within the limit, with the reason. Always sRGB, never with EXIF (no camera, no place, no time), never another size.</summary>
public static class ImageEncoder
{
    private const int LowestQuality = 10;

    /// <summary>One encode at the full quality and six more: as many qualities as six halvings can tell apart.</summary>
    private const int MostEncodes = 7;
    private const int SearchedQualities = 63;
    private const double FlatDesign = .9;

    /// <summary>Encodes a bitmap.</summary>
    /// <param name="bitmap">The pixels; a colour space other than sRGB is converted, none means sRGB.</param>
    /// <param name="options">What the file may be.</param>
    /// <exception cref="EncodeException">No accepted type holds the picture within the limit and above the floor.</exception>
    public static EncodedImage Encode(SKBitmap bitmap, EncodeOptions options)
    {
        ArgumentNullException.ThrowIfNull(bitmap);
        using var pixels = bitmap.PeekPixels() ?? throw new EncodeException("The bitmap has no pixels. Allowed: at least 1×1 px.");
        return Encode(pixels, options);
    }

    /// <summary>Encodes pixels.</summary>
    /// <param name="pixels">The pixels; a colour space other than sRGB is converted, none means sRGB.</param>
    /// <param name="options">What the file may be.</param>
    /// <param name="cancellationToken">Gives up between two attempts.</param>
    /// <exception cref="EncodeException">No accepted type holds the picture within the limit and above the floor.</exception>
    public static EncodedImage Encode(SKPixmap pixels, EncodeOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentNullException.ThrowIfNull(options);
        NativeLibraries.Ensure();
        Check(options);
        using var source = EncodePixels.Of(pixels);
        return new Search(source, options, cancellationToken).Run();
    }

    private static void Check(EncodeOptions options)
    {
        if (options.SimilarityFloor is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.SimilarityFloor, "SimilarityFloor. Allowed: 0 to 1.");
        }

        if (options.Quality is < 1 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Quality, "Quality. Allowed: 1 to 100.");
        }

        if (options.Requested is { } requested && !options.Accepted.Contains(requested))
        {
            throw new EncodeException($"{FileTypeNames.Of(requested)} is requested but not accepted. Allowed: {Names(options.Accepted)}.", requested);
        }

        if (options.Requested is { } asked && !IsPixelType(asked))
        {
            throw new EncodeException($"{FileTypeNames.Of(asked)} is not made from pixels. Allowed: JPEG, PNG or WebP.", asked);
        }

        if (!options.Accepted.Any(IsPixelType))
        {
            throw new EncodeException($"No accepted type is made from pixels. Found: {Names(options.Accepted)}. Allowed: JPEG, PNG or WebP.");
        }
    }

    private static bool IsPixelType(ImageFileType type) => type is ImageFileType.Jpeg or ImageFileType.Png or ImageFileType.Webp;

    private static string Names(IEnumerable<ImageFileType> types) => string.Join(", ", types.Select(FileTypeNames.Of));

    /// <summary>One attempt at one type: a file, or the nearest miss.</summary>
    private sealed record Attempt(ImageFileType Type, byte[] Bytes, int? Quality, double? Similarity, bool Fits, string Finding);

    private sealed class Search(EncodePixels source, EncodeOptions options, CancellationToken cancellationToken)
    {
        private readonly List<Attempt> _misses = [];
        private readonly ImageMetadata? _metadata = options.Metadata is { IsEmpty: false } given ? MetadataFile.Clean(given) : null;

        public EncodedImage Run()
        {
            var accepted = options.Accepted.Where(IsPixelType).Distinct().ToList();
            if (!source.IsOpaque && options.Background is null)
            {
                DropJpeg(accepted);
            }

            if (options.Requested is null && accepted.Contains(ImageFileType.Png) && PixelCharacter.FlatShare(source.Grid) >= FlatDesign)
            {
                return Flat(accepted);
            }

            var first = options.Requested ?? (accepted.Contains(ImageFileType.Jpeg) ? ImageFileType.Jpeg : accepted[0]);
            return FirstThatFits(accepted.OrderBy(type => type == first ? 0 : 1), options.Requested is null ? "photo-like" : "requested");
        }

        private void DropJpeg(List<ImageFileType> accepted)
        {
            if (options.Requested == ImageFileType.Jpeg || (accepted.Remove(ImageFileType.Jpeg) && accepted.Count == 0))
            {
                throw new EncodeException("JPEG holds no transparency and the picture is transparent in places. Allowed: an opaque picture, a Background to lay it on, PNG or WebP.", ImageFileType.Jpeg);
            }
        }

        private EncodedImage Flat(List<ImageFileType> accepted)
        {
            var png = Try(ImageFileType.Png);
            var rival = accepted.Contains(ImageFileType.Jpeg) ? Try(ImageFileType.Jpeg) : null;
            if (png.Fits && (rival is not { Fits: true } || png.Bytes.Length <= rival.Bytes.Length))
            {
                return Finish(png, rival is null ? "flat design" : $"flat design, no larger than JPEG's {FileTypeNames.Size(rival.Bytes.Length)}");
            }

            if (rival is { Fits: true })
            {
                return Finish(rival, $"smaller than PNG's {FileTypeNames.Size(png.Bytes.Length)}");
            }

            _misses.Add(png);
            if (rival is not null)
            {
                _misses.Add(rival);
            }

            return FirstThatFits(accepted.Where(type => type is not (ImageFileType.Png or ImageFileType.Jpeg)), "flat design");
        }

        private EncodedImage FirstThatFits(IEnumerable<ImageFileType> types, string why)
        {
            foreach (var type in types)
            {
                var attempt = Try(type);
                if (attempt.Fits)
                {
                    return Finish(attempt, _misses.Count == 0 ? why : string.Join("; ", _misses.Select(miss => miss.Finding)));
                }

                _misses.Add(attempt);
            }

            var best = _misses.MinBy(miss => miss.Bytes.Length)!;
            throw new EncodeException(
                $"No accepted type fits. Found: {string.Join("; ", _misses.Select(miss => miss.Finding))}. Allowed: {FileTypeNames.Size(options.MaxBytes ?? 0)} at similarity {Short(options.SimilarityFloor)} or more.",
                best.Type,
                best.Bytes.Length,
                options.MaxBytes,
                best.Similarity);
        }

        private EncodedImage Finish(Attempt attempt, string why)
        {
            if (_metadata is not null && MetadataReader.Read(attempt.Bytes) != _metadata)
            {
                throw new EncodeException($"The {FileTypeNames.Of(attempt.Type)} was written, but does not carry its metadata.", attempt.Type);
            }

            var flattened = attempt.Type == ImageFileType.Jpeg && !source.IsOpaque ? $"; transparent pixels laid on {options.Background!.Value.ToHex()}" : "";
            return new EncodedImage(attempt.Bytes, attempt.Type, attempt.Quality, attempt.Similarity, $"{attempt.Finding} ({why}){flattened}.");
        }

        private Attempt Try(ImageFileType type)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type == ImageFileType.Png)
            {
                var bytes = Carry(PngWriter.Write(source.Grid, source.IsOpaque), type);
                var fits = !(bytes.Length > options.MaxBytes);
                return new Attempt(type, bytes, Quality: null, Similarity: 1, fits, $"PNG without loss: {FileTypeNames.Size(bytes.Length)}{(fits ? "" : $" is over the {Limit()} limit")}");
            }

            if (type == ImageFileType.Jpeg && !source.IsOpaque)
            {
                using var flat = source.Over(options.Background!.Value);
                return TryLossy(flat, type);
            }

            return TryLossy(source, type);
        }

        private Attempt TryLossy(EncodePixels pixels, ImageFileType type)
        {
            var quality = options.Quality ?? (type == ImageFileType.Jpeg ? 90 : 85);
            var bytes = Carry(LossyCoder.Encode(pixels, type, quality), type);
            var name = $"{FileTypeNames.Of(type)} at quality ";
            if (!(bytes.Length > options.MaxBytes))
            {
                double? measured = options.MeasureSimilarity ? LossyCoder.Compare(pixels, bytes) : null;
                var suffix = measured is { } value ? $"; similarity {Short(value)}" : "";
                return new Attempt(type, bytes, quality, measured, Fits: true, $"{name}{quality}: {FileTypeNames.Size(bytes.Length)}{suffix}");
            }

            var (best, bestQuality, fits) = LargestThatFits(pixels, type, bytes, quality);
            var similarity = LossyCoder.Compare(pixels, best);
            var like = $"similarity {Short(similarity)}";
            if (!fits)
            {
                return new Attempt(type, best, bestQuality, similarity, Fits: false, $"{name}{bestQuality}: {FileTypeNames.Size(best.Length)} is over the {Limit()} limit; {like}");
            }

            return similarity < options.SimilarityFloor
                ? new Attempt(type, best, bestQuality, similarity, Fits: false, $"{name}{bestQuality}: {FileTypeNames.Size(best.Length)} is under the {Limit()} limit, but its {like} is below {Short(options.SimilarityFloor)}")
                : new Attempt(type, best, bestQuality, similarity, Fits: true, $"{name}{bestQuality}: {FileTypeNames.Size(best.Length)} is the largest quality under the {Limit()} limit; {like}");
        }

        /// <summary>Binary search below a quality that was too large; the first encode counts among the seven.</summary>
        private (byte[] Bytes, int Quality, bool Fits) LargestThatFits(EncodePixels pixels, ImageFileType type, byte[] tooLarge, int quality)
        {
            var (low, high) = (Math.Max(LowestQuality, quality - SearchedQualities), quality - 1);
            var best = (Bytes: tooLarge, Quality: quality, Fits: false);
            for (var encodes = 1; encodes < MostEncodes && low <= high; encodes++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var middle = (low + high) / 2;
                var bytes = Carry(LossyCoder.Encode(pixels, type, middle), type);
                if (bytes.Length <= options.MaxBytes)
                {
                    best = (bytes, middle, true);
                    low = middle + 1;
                }
                else
                {
                    if (!best.Fits && bytes.Length < best.Bytes.Length)
                    {
                        best = (bytes, middle, false);
                    }

                    high = middle - 1;
                }
            }

            return best;
        }

        private byte[] Carry(byte[] file, ImageFileType type) => _metadata is null ? file : MetadataFile.Embed(file, type, _metadata);

        private string Limit() => FileTypeNames.Size(options.MaxBytes ?? 0);

        private static string Short(double similarity) => (Math.Floor(similarity * 1000) / 1000).ToString(".000", CultureInfo.InvariantCulture);
    }
}
