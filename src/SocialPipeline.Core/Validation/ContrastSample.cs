using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>Gathers ground pixels under one ink. An outlined text is read by its outline: against the ground, and against the letters' own colour.</summary>
internal sealed class ContrastSample(SceneText text, Color color)
{
    private static readonly double[] Linear = [.. Enumerable.Range(0, 256).Select(value => Contrast.RelativeLuminance(new Color((byte)value, (byte)value, (byte)value)))];

    private const int Least = 12;

    private readonly double _ink = Luminance(color);
    private readonly double? _outline = text.Outline is { Color.A: 255 } outline ? Luminance(outline.Color) : null;
    private readonly List<double> _ratios = [];
    private long _red;
    private long _green;
    private long _blue;

    public void Add(Color ground)
    {
        var under = Luminance(ground);
        var ink = text.Opacity >= 1 && color.A == 255 ? _ink : Luminance(color.WithAlpha(color.Opacity * text.Opacity).Over(ground));
        var ratio = Contrast.Ratio(ink, under);
        if (_outline is { } around)
        {
            ratio = Math.Max(ratio, Math.Min(Contrast.Ratio(ink, around), Contrast.Ratio(around, under)));
        }

        _ratios.Add(ratio);
        (_red, _green, _blue) = (_red + ground.R, _green + ground.G, _blue + ground.B);
    }

    public TextLegibility? Result()
    {
        if (_ratios.Count < Least)
        {
            return null;
        }

        _ratios.Sort();
        var count = _ratios.Count;
        var ground = new Color((byte)(_red / count), (byte)(_green / count), (byte)(_blue / count));
        var ink = color.WithAlpha(color.Opacity * text.Opacity).Over(ground);
        return new TextLegibility
        {
            Text = text,
            Mean = _ratios.Sum() / count,
            Low = _ratios[(int)(.1 * (count - 1))],
            Apca = Contrast.Apca(ink, ground),
            Ink = ink,
            Ground = ground,
        };
    }

    private static double Luminance(Color color) => (.2126 * Linear[color.R]) + (.7152 * Linear[color.G]) + (.0722 * Linear[color.B]);
}
