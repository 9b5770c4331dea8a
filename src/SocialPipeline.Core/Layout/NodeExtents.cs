using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>What layers say of their own size: fixed, hugging or filling, their limits, padding and the gaps between them.</summary>
internal sealed class NodeExtents(Canvas canvas, double clearSpace)
{
    /// <summary>The size of a layer with a fixed aspect ratio: by its height, or else by its width.</summary>
    public (double Width, double Height, double Baseline) OfAspect(LayoutNode node, double width, double height, double aspect)
    {
        var parentHeight = double.IsFinite(height) ? height : canvas.Content.Height;
        if (FixedHeight(node, parentHeight) is { } fixedHeight)
        {
            fixedHeight = LimitHeight(node, fixedHeight, parentHeight);
            return (fixedHeight * aspect, fixedHeight, fixedHeight);
        }

        var used = LimitWidth(node, FixedWidth(node, width) ?? width, width);
        return (used, used / aspect, used / aspect);
    }

    /// <summary>The gap before a child: none before the first, none around spacers, at least its clear space around a logo.</summary>
    public double Before(FrameLayer frame, IReadOnlyList<LayoutNode> children, int index, double parent)
    {
        if (index == 0)
        {
            return 0;
        }

        var child = children[index];
        var extra = child.Layer.SpaceBefore?.Resolve(canvas.Units, parent) ?? 0;
        if (child.IsSpacer || children[index - 1].IsSpacer)
        {
            return extra;
        }

        return Math.Max(frame.Gap.Resolve(canvas.Units, parent) + extra, Math.Max(Clear(child), Clear(children[index - 1])));
    }

    private double Clear(LayoutNode node) => node.Layer is LogoLayer ? OfAspect(node, canvas.Content.Width, double.PositiveInfinity, node.Logo!.Value.Aspect).Height * clearSpace : 0;

    /// <summary>Whether a child takes a share of what its siblings leave along the stack.</summary>
    public static bool Fills(LayoutNode node, bool vertical) => vertical
        ? node.Layer.Height?.Mode == ExtentMode.Fill || (node.Layer.Height is null && node.Layer.Aspect is null && HeightMode(node) == ExtentMode.Fill)
        : node.Layer.Width?.Mode == ExtentMode.Fill || (node.Layer.Width is null && node.Layer.Aspect is null && WidthMode(node, true) == ExtentMode.Fill);

    /// <summary>The weight of that share.</summary>
    public static double FillWeight(LayoutNode node, bool vertical) => (vertical ? node.Layer.Height : node.Layer.Width)?.Weight ?? 1;

    /// <summary>How wide a layer is when it does not say.</summary>
    public static ExtentMode WidthMode(LayoutNode node, bool horizontalParent) => node.Layer.Width?.Mode ?? node.Layer switch
    {
        LogoLayer or QrLayer => ExtentMode.Hug,
        TextLayer => horizontalParent ? ExtentMode.Hug : ExtentMode.Fill,
        FrameLayer { Layout: FrameLayout.Horizontal or FrameLayout.Vertical } => horizontalParent ? ExtentMode.Hug : ExtentMode.Fill,
        _ => ExtentMode.Fill,
    };

    /// <summary>How high a layer is when it does not say.</summary>
    public static ExtentMode HeightMode(LayoutNode node) => node.Layer.Height?.Mode ?? node.Layer switch
    {
        LogoLayer or QrLayer or TextLayer => ExtentMode.Hug,
        FrameLayer { Layout: FrameLayout.Horizontal or FrameLayout.Vertical or FrameLayout.Grid } frame =>
            frame.Children.Count == 0 ? ExtentMode.Fill : ExtentMode.Hug,
        _ => ExtentMode.Fill,
    };

    /// <summary>The width that a layer gives itself, within its limits.</summary>
    public double? FixedWidth(LayoutNode node, double parent) =>
        node.Layer.Width is { Mode: ExtentMode.Fixed, Length: { } length } ? LimitWidth(node, length.Resolve(canvas.Units, parent), parent) : null;

    /// <summary>The height that a layer gives itself, within its limits.</summary>
    public double? FixedHeight(LayoutNode node, double parent) =>
        node.Layer.Height is { Mode: ExtentMode.Fixed, Length: { } length } ? LimitHeight(node, length.Resolve(canvas.Units, parent), parent) : null;

    /// <summary>A width within a layer's limits.</summary>
    public double LimitWidth(LayoutNode node, double width, double parent)
    {
        width = node.Layer.MaxWidth is { } most ? Math.Min(width, most.Resolve(canvas.Units, parent)) : width;
        return Math.Max(0, node.Layer.MinWidth is { } least ? Math.Max(width, least.Resolve(canvas.Units, parent)) : width);
    }

    /// <summary>A height within a layer's limits.</summary>
    public double LimitHeight(LayoutNode node, double height, double parent)
    {
        parent = double.IsFinite(parent) ? parent : canvas.Content.Height;
        height = node.Layer.MaxHeight is { } most ? Math.Min(height, most.Resolve(canvas.Units, parent)) : height;
        return Math.Max(0, node.Layer.MinHeight is { } least ? Math.Max(height, least.Resolve(canvas.Units, parent)) : height);
    }

    /// <summary>A frame's box without its padding.</summary>
    public Box Inner(FrameLayer frame, Box box)
    {
        var padding = Padding(frame);
        return new Box(box.X + padding.Start, box.Y + padding.Top, Math.Max(0, box.Width - padding.Start - padding.End), Math.Max(0, box.Height - padding.Top - padding.Bottom));
    }

    /// <summary>A frame's padding in pixels.</summary>
    public (double Top, double End, double Bottom, double Start) Padding(FrameLayer frame)
    {
        double Of(Length length) => length.Resolve(canvas.Units, canvas.Content.Width);
        return (Of(frame.Padding.Top), Of(frame.Padding.End), Of(frame.Padding.Bottom), Of(frame.Padding.Start));
    }
}
