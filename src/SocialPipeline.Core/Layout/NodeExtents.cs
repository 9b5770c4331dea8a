using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>What a layer says of its own width and height: fixed, fill or hug, and the limits.</summary>
internal sealed class NodeExtents(Canvas canvas)
{
    public static bool Fills(LayoutNode node, bool vertical) => vertical
        ? node.Layer.Height?.Mode == ExtentMode.Fill || (node.Layer.Height is null && node.Layer.Aspect is null && HeightMode(node) == ExtentMode.Fill)
        : node.Layer.Width?.Mode == ExtentMode.Fill || (node.Layer.Width is null && node.Layer.Aspect is null && WidthMode(node, true) == ExtentMode.Fill);

    public static double FillWeight(LayoutNode node, bool vertical) => (vertical ? node.Layer.Height : node.Layer.Width)?.Weight ?? 1;

    public static ExtentMode WidthMode(LayoutNode node, bool horizontalParent) => node.Layer.Width?.Mode ?? node.Layer switch
    {
        LogoLayer or QrLayer => ExtentMode.Hug,
        TextLayer => horizontalParent ? ExtentMode.Hug : ExtentMode.Fill,
        FrameLayer { Layout: FrameLayout.Horizontal or FrameLayout.Vertical } => horizontalParent ? ExtentMode.Hug : ExtentMode.Fill,
        _ => ExtentMode.Fill,
    };

    public static ExtentMode HeightMode(LayoutNode node) => node.Layer.Height?.Mode ?? node.Layer switch
    {
        LogoLayer or QrLayer or TextLayer => ExtentMode.Hug,
        FrameLayer { Layout: FrameLayout.Horizontal or FrameLayout.Vertical or FrameLayout.Grid } frame =>
            frame.Children.Count == 0 ? ExtentMode.Fill : ExtentMode.Hug,
        _ => ExtentMode.Fill,
    };

    public double? FixedWidth(LayoutNode node, double parent) =>
        node.Layer.Width is { Mode: ExtentMode.Fixed, Length: { } length } ? LimitWidth(node, length.Resolve(canvas.Units, parent), parent) : null;

    public double? FixedHeight(LayoutNode node, double parent) =>
        node.Layer.Height is { Mode: ExtentMode.Fixed, Length: { } length } ? LimitHeight(node, length.Resolve(canvas.Units, parent), parent) : null;

    public double LimitWidth(LayoutNode node, double width, double parent)
    {
        width = node.Layer.MaxWidth is { } most ? Math.Min(width, most.Resolve(canvas.Units, parent)) : width;
        return Math.Max(0, node.Layer.MinWidth is { } least ? Math.Max(width, least.Resolve(canvas.Units, parent)) : width);
    }

    public double LimitHeight(LayoutNode node, double height, double parent)
    {
        parent = double.IsFinite(parent) ? parent : canvas.Content.Height;
        height = node.Layer.MaxHeight is { } most ? Math.Min(height, most.Resolve(canvas.Units, parent)) : height;
        return Math.Max(0, node.Layer.MinHeight is { } least ? Math.Max(height, least.Resolve(canvas.Units, parent)) : height);
    }

    public Box Inner(FrameLayer frame, Box box)
    {
        var padding = Padding(frame);
        return new Box(box.X + padding.Start, box.Y + padding.Top, Math.Max(0, box.Width - padding.Start - padding.End), Math.Max(0, box.Height - padding.Top - padding.Bottom));
    }

    public (double Top, double End, double Bottom, double Start) Padding(FrameLayer frame)
    {
        double Of(Length length) => length.Resolve(canvas.Units, canvas.Content.Width);
        return (Of(frame.Padding.Top), Of(frame.Padding.End), Of(frame.Padding.Bottom), Of(frame.Padding.Start));
    }
}
