using SocialPipeline.Layout;
using SocialPipeline.Templates;

namespace SocialPipeline.Rendering.Animation;

/// <summary>When each element comes in, and where it is at any time: layers one after the other in drawing order, all elements of a layer together.</summary>
internal sealed class Timeline
{
    /// <summary>How far an element comes from, as a share of the canvas's shorter side.</summary>
    private const double Way = .05;

    private readonly Scene _scene;
    private readonly AnimationOptions _options;
    private readonly Dictionary<string, double> _starts = new(StringComparer.Ordinal);

    public Timeline(Scene scene, AnimationOptions options)
    {
        (_scene, _options) = (scene, options);
        foreach (var element in scene.Elements.Where(element => EffectOf(element) != EnterEffect.None))
        {
            _starts.TryAdd(element.Layer, _starts.Count * options.EnterDelay);
        }

        // All are in by four fifths of the time, so that there is time to read.
        var last = _starts.Count == 0 ? 0 : _starts.Values.Max() + options.EnterSeconds;
        var most = options.Seconds * .8;
        if (last > most)
        {
            foreach (var layer in _starts.Keys.ToList())
            {
                _starts[layer] *= Math.Max(0, most - options.EnterSeconds) / Math.Max(1e-9, last - options.EnterSeconds);
            }
        }
    }

    /// <summary>Where an element is at a time in seconds.</summary>
    public Motion At(SceneElement element, double time)
    {
        var effect = EffectOf(element);
        if (effect == EnterEffect.None)
        {
            return Motion.Still;
        }

        var share = Ease((time - _starts[element.Layer]) / Math.Max(1e-9, Math.Min(_options.EnterSeconds, _options.Seconds * .8)));
        var way = (1 - share) * Way * Math.Min(_scene.Width, _scene.Height);
        return effect switch
        {
            _ when share >= 1 => Motion.Still,
            EnterEffect.Rise => new Motion(share, 0, way),
            EnterEffect.Slide => new Motion(share, _scene.Direction == LayoutDirection.RightToLeft ? way : -way, 0),
            _ => new Motion(share, 0, 0),
        };
    }

    /// <summary>The part of a photo that is shown at a time: closer at first, the still picture's at the end.</summary>
    public SceneImage Approach(SceneImage image, double time)
    {
        var left = _options.KenBurns * (1 - Math.Clamp(time / _options.Seconds, 0, 1));
        if (left <= 0 || image.Extension is not null)
        {
            return image;
        }

        var (width, height) = (image.Crop.Width / (1 + left), image.Crop.Height / (1 + left));
        return image with
        {
            Crop = new Box(image.Crop.X + ((image.Crop.Width - width) / 2), image.Crop.Y + ((image.Crop.Height - height) / 2), width, height),
        };
    }

    private EnterEffect EffectOf(SceneElement element) => _options.EnterSeconds <= 0 ? EnterEffect.None
        : element.Enter != EnterEffect.Auto ? element.Enter
        : element switch
        {
            SceneText or SceneLogo => EnterEffect.Rise,
            SceneShape or SceneQr => EnterEffect.Fade,
            _ => EnterEffect.None,
        };

    /// <summary>Fast, then gently to rest: cubic ease-out.</summary>
    private static double Ease(double share)
    {
        var rest = 1 - Math.Clamp(share, 0, 1);
        return 1 - (rest * rest * rest);
    }
}
