using System.Runtime.InteropServices;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>Gathers ground pixels under one ink. An outlined text is read by its outline: against the ground, and against the letters' own colour.</summary>
internal sealed class ContrastSample(SceneText text, Color color)
{
    private const int Least = 12;

    private static readonly double[] Linear = [.. Enumerable.Range(0, 256).Select(value => Contrast.RelativeLuminance(new Color((byte)value, (byte)value, (byte)value)))];

    private readonly double _ink = Luminance(color);
    private readonly double? _outline = text.Outline is { Color.A: 255 } outline ? Luminance(outline.Color) : null;

    // A ground has few colours, and they lie in runs: each is rated once.
    private readonly Dictionary<Color, int> _counts = [];
    private Color _last;
    private int _run;
    private int _count;
    private long _red;
    private long _green;
    private long _blue;

    public void Add(Color ground)
    {
        if (ground != _last)
        {
            EndRun();
            _last = ground;
        }

        _run++;
    }

    public TextLegibility? Result()
    {
        EndRun();
        if (_count < Least)
        {
            return null;
        }

        var rated = _counts.Select(pair => (Ratio: RatioOn(pair.Key), Count: pair.Value)).OrderBy(pair => pair.Ratio).ToList();
        var ground = new Color((byte)(_red / _count), (byte)(_green / _count), (byte)(_blue / _count));
        var ink = color.WithAlpha(color.Opacity * text.Opacity).Over(ground);
        var tenth = (int)(.1 * (_count - 1));
        return new TextLegibility
        {
            Text = text,
            Mean = rated.Sum(pair => pair.Ratio * pair.Count) / _count,
            Low = rated.First(pair => (tenth -= pair.Count) < 0).Ratio,
            Apca = Contrast.Apca(ink, ground),
            Ink = ink,
            Ground = ground,
        };
    }

    private void EndRun()
    {
        if (_run > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, _last, out _) += _run;
            _count += _run;
            (_red, _green, _blue) = (_red + ((long)_run * _last.R), _green + ((long)_run * _last.G), _blue + ((long)_run * _last.B));
            _run = 0;
        }
    }

    private double RatioOn(Color ground)
    {
        var under = Luminance(ground);
        var ink = text.Opacity >= 1 && color.A == 255 ? _ink : Luminance(color.WithAlpha(color.Opacity * text.Opacity).Over(ground));
        var ratio = Contrast.Ratio(ink, under);
        return _outline is { } around ? Math.Max(ratio, Math.Min(Contrast.Ratio(ink, around), Contrast.Ratio(around, under))) : ratio;
    }

    private static double Luminance(Color color) => (.2126 * Linear[color.R]) + (.7152 * Linear[color.G]) + (.0722 * Linear[color.B]);
}
