using SocialPipeline.Documents;
using SocialPipeline.Imaging;

namespace SocialPipeline.Layout;

/// <summary>Reads where a picture's subject is: <c>"focus": [x, y]</c> for a point, or <c>"focusBox": [x, y, width, height]</c> for a rectangle, in fractions of the picture.</summary>
internal static class FocusReader
{
    public static FocusPoint? Read(DocumentReader reader)
    {
        var point = reader.OptionalArray("focus", item => item.AsNumber(0, 1), 2, 2);
        var box = reader.OptionalArray("focusBox", item => item.AsNumber(0, 1), 4, 4);
        if (point.Count > 0 && box.Count > 0)
        {
            reader.Fault("focusBox", "The picture has a focus and a focus box.", null, "one of them");
        }

        if (box.Count == 4 && (box[0] + box[2] > 1 + 1e-9 || box[1] + box[3] > 1 + 1e-9))
        {
            reader.Fault("focusBox", "The focus box leaves the picture.", null, "x + width and y + height of at most 1");
        }

        // A crop whose middle is the box's shows the whole box wherever one can, and the box's middle otherwise.
        return box.Count == 4 ? new FocusPoint(box[0] + box[2] / 2, box[1] + box[3] / 2)
            : point.Count == 2 ? new FocusPoint(point[0], point[1])
            : null;
    }
}
