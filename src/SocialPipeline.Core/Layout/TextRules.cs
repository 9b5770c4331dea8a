using SocialPipeline.Brands;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>What a layer says of line height and spacing, and its brand's style where the layer says nothing.</summary>
internal static class TextRules
{
    public static TextStyleRules Of(TextLayer layer, TypeStyle style, bool joined, in LengthScale units) => new()
    {
        LineHeight = layer.LineHeight ?? style.LineHeight,
        SmallBelow = style.SmallBelow * units.U,
        SmallLineHeight = layer.LineHeight is null ? style.SmallLineHeight : null,
        ManyLines = style.ManyLinesFrom,
        ManyLinesHeight = layer.LineHeight is null ? style.ManyLinesLineHeight : null,

        // Space between joined letters would tear words apart.
        Tracking = joined ? 0 : layer.Tracking ?? style.Tracking,
        SmallTracking = joined || layer.Tracking is not null ? null : style.SmallTracking,
        WordSpacing = joined ? 0 : style.WordSpacing,
    };
}
