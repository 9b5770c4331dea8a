using System.Collections.Concurrent;
using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>The pixels that scenes need: each photo is decoded once, at the largest scale that any of the scenes asks for. Safe for many threads.</summary>
internal sealed class SceneResources : IDisposable
{
    private readonly Dictionary<string, double> _needed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<DecodedPhoto>> _photos = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<FocusMap>> _focus = new(StringComparer.Ordinal);
    private readonly ImageLimits _limits;
    private readonly PhotoCache? _kept;

    public SceneResources(IEnumerable<Scene> scenes, ImageLimits limits, PhotoCache? kept = null)
    {
        (_limits, _kept) = (limits, kept);
        foreach (var image in scenes.SelectMany(scene => scene.Elements.OfType<SceneImage>()))
        {
            _needed[image.Source.Sha256] = Math.Max(_needed.GetValueOrDefault(image.Source.Sha256), Math.Min(1, image.Scale));
        }
    }

    /// <summary>How many photos were decoded.</summary>
    public int Decoded => _photos.Count(pair => pair.Value.IsValueCreated);

    /// <summary>The part of a photo that an image element shows, at exactly its size in device pixels times a scale.</summary>
    public SKImage Picture(SceneImage image, int width, int height)
    {
        var crop = new CropRect(image.Crop.X, image.Crop.Y, image.Crop.Width, image.Crop.Height);
        return PhotoBlur.Apply(Photo(image.Source).Resample(crop, width, height, TreatmentOf(image)), image.Blur * width / image.Box.Width);
    }

    /// <summary>What draws the eye in a photo; looked for once, however many scenes ask.</summary>
    public FocusMap FocusOf(ImageSource source) => _kept is null
        ? _focus.GetOrAdd(source.Sha256, _ => new Lazy<FocusMap>(() => FocusMap.Of(Photo(source)))).Value
        : _kept.FocusOf(source, NeededScale(source), _limits);

    /// <summary>The same, straight into pixels that are drawn on; <see langword="false"/> when the photo is transparent in places and must be blended, or is to be blurred.</summary>
    public bool Place(SceneImage image, PixelGrid target)
    {
        var photo = Photo(image.Source);
        if (!photo.IsOpaque || image.Blur > 0)
        {
            return false;
        }

        var placed = _kept?.PlacedOf(image.Source, NeededScale(image.Source), _limits);
        var appearance = (image.Crop, target.Width, target.Height, image.Duotone, image.Tint, image.Darken);
        if (placed?.TryCopyTo(target, appearance) != true)
        {
            photo.ResampleInto(new CropRect(image.Crop.X, image.Crop.Y, image.Crop.Width, image.Crop.Height), target, TreatmentOf(image));
            placed?.Keep(target, appearance);
        }

        return true;
    }

    /// <summary>The same part as a rough sketch, for looking at what lies under text and logos.</summary>
    public SKImage Sketch(SceneImage image, int width, int height)
    {
        var crop = new CropRect(image.Crop.X, image.Crop.Y, image.Crop.Width, image.Crop.Height);
        return PhotoBlur.Apply(Photo(image.Source).Sketch(crop, width, height, TreatmentOf(image)), image.Blur * width / image.Box.Width);
    }

    /// <summary>The mean colour along one side of the part that an image element shows, treated as the picture is.</summary>
    public Color EdgeColor(SceneImage image, Edge edge)
    {
        var color = Photo(image.Source).EdgeColor(edge, new CropRect(image.Crop.X, image.Crop.Y, image.Crop.Width, image.Crop.Height));
        return TreatmentOf(image)?.Apply(color) ?? color;
    }

    public void Dispose()
    {
        foreach (var photo in _photos.Values)
        {
            if (photo.IsValueCreated)
            {
                photo.Value.Dispose();
            }
        }

        foreach (var map in _focus.Values)
        {
            if (map.IsValueCreated)
            {
                map.Value.Dispose();
            }
        }
    }

    /// <summary>Duotone, then tint, then darker.</summary>
    private static PhotoTreatment? TreatmentOf(SceneImage image)
    {
        var treatment = image.Duotone is { } duotone ? PhotoTreatment.Duotone(duotone.Dark, duotone.Light) : null;
        return image.Tint is null && image.Darken <= 0
            ? treatment
            : (treatment ?? PhotoTreatment.None).Wash(image.Tint?.Color ?? Color.Black, image.Tint?.Strength ?? 0, image.Darken);
    }

    private DecodedPhoto Photo(ImageSource source)
    {
        var needed = NeededScale(source);
        return _kept is null
            ? _photos.GetOrAdd(source.Sha256, _ => new Lazy<DecodedPhoto>(() => PhotoDecoder.Decode(source, needed, _limits))).Value
            : _kept.Get(source, needed, _limits);
    }

    private double NeededScale(ImageSource source) => _needed.GetValueOrDefault(source.Sha256, 1);
}
