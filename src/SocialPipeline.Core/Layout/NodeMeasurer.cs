using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>Measures nodes at a shrink, and finds the least shrink with which a node fits a height.</summary>
internal sealed class NodeMeasurer(Canvas canvas, double clearSpace, NodeExtents extents)
{
    public const double Tolerance = .5;
    private const int SearchSteps = 9;

    public (double Width, double Height, double Gap) Cells(LayoutNode node, FrameLayer frame, double width, double height)
    {
        var gap = frame.Gap.Resolve(canvas.Units, width);
        var rows = Math.Max(1, (node.Children.Count + frame.Columns - 1) / frame.Columns);
        var cellWidth = Math.Max(0, (width - (gap * (frame.Columns - 1))) / frame.Columns);
        var aspect = node.Children.Count > 0 ? node.Children[0].Layer.Aspect : null;
        var cellHeight = aspect is { } a ? cellWidth / a : Math.Max(0, (height - (gap * (rows - 1))) / rows);
        return (cellWidth, cellHeight, gap);
    }

    public double LeastShrink(LayoutNode node, double width, double height)
    {
        if (!HasShrinkingText(node) || !double.IsFinite(height) || Fits(0))
        {
            return 0;
        }

        double fits = 1, fails = 0;
        for (var step = 0; step < SearchSteps; step++)
        {
            var middle = (fits + fails) / 2;
            if (Fits(middle))
            {
                fits = middle;
            }
            else
            {
                fails = middle;
            }
        }

        return fits;

        bool Fits(double shrink) => Measure(node, width, double.PositiveInfinity, shrink).Height <= height + (Tolerance / 2);
    }

    private static bool HasShrinkingText(LayoutNode node) =>
        node.Text is { Shrinks: true } || node.Children.Any(HasShrinkingText);

    public NodeSize Measure(LayoutNode node, double width, double height, double shrink)
    {
        switch (node.Layer)
        {
            case TextLayer:
                var fitted = node.Text!.At(width, shrink).Lines;
                var last = fitted.Lines.Length == 0 ? fitted.Height : fitted.Lines[^1].Baseline;
                return new NodeSize(Math.Min(width, fitted.Width), fitted.Height, last);
            case LogoLayer:
                return MeasureAspect(node, width, height, node.Logo!.Value.Aspect);
            case QrLayer:
                return MeasureAspect(node, width, height, 1);
            case FrameLayer { Layout: FrameLayout.Grid } frame:
                var padding = extents.Padding(frame);
                var (cellWidth, cellHeight, gap) = Cells(node, frame, width - padding.Start - padding.End, 0);
                var rows = (node.Children.Count + frame.Columns - 1) / frame.Columns;
                var gridHeight = (rows * cellHeight) + (Math.Max(0, rows - 1) * gap) + padding.Top + padding.Bottom;
                return new NodeSize((frame.Columns * cellWidth) + ((frame.Columns - 1) * gap) + padding.Start + padding.End, gridHeight, gridHeight);
            case FrameLayer { Layout: FrameLayout.Vertical or FrameLayout.Horizontal } frame:
                return MeasureStack(node, frame, width, height, shrink);
            default:
                var aspect = node.Layer.Aspect ?? (node.Layer is ImageLayer { Fit: ImageFit.Contain } ? node.Picture?.Aspect : null);
                return aspect is { } ratio ? MeasureAspect(node, width, height, ratio) : new NodeSize(width, double.IsFinite(height) ? height : 0, double.IsFinite(height) ? height : 0);
        }
    }

    private NodeSize MeasureAspect(LayoutNode node, double width, double height, double aspect)
    {
        var parentHeight = double.IsFinite(height) ? height : canvas.Content.Height;
        if (extents.FixedHeight(node, parentHeight) is { } fixedHeight)
        {
            fixedHeight = extents.LimitHeight(node, fixedHeight, parentHeight);
            return new NodeSize(fixedHeight * aspect, fixedHeight, fixedHeight);
        }

        var used = extents.LimitWidth(node, extents.FixedWidth(node, width) ?? width, width);
        return new NodeSize(used, used / aspect, used / aspect);
    }

    private NodeSize MeasureStack(LayoutNode node, FrameLayer frame, double width, double height, double shrink)
    {
        var padding = extents.Padding(frame);
        var innerWidth = Math.Max(0, width - padding.Start - padding.End);
        var innerHeight = Math.Max(0, height - padding.Top - padding.Bottom);
        var sizes = MeasureChildren(node, frame, innerWidth, innerHeight, shrink);
        if (frame.Layout == FrameLayout.Vertical)
        {
            var total = sizes.Sum(size => size.Before + size.Height) + padding.Top + padding.Bottom;
            var widest = sizes.Length == 0 ? 0 : sizes.Max(size => size.Width);
            return new NodeSize(widest + padding.Start + padding.End, total, total - padding.Bottom);
        }

        var length = sizes.Sum(size => size.Before + size.Width) + padding.Start + padding.End;
        var baseline = sizes.Length == 0 ? 0 : sizes.Max(size => size.Baseline);
        var tallest = sizes.Length == 0 ? 0 : sizes.Max(size => size.Height);
        if (frame.Align == CrossAlign.Baseline && sizes.Length > 0)
        {
            tallest = baseline + sizes.Max(size => size.Height - size.Baseline);
        }

        return new NodeSize(length, tallest + padding.Top + padding.Bottom, baseline + padding.Top);
    }

    /// <summary>The children's sizes in a stack, with the space before each. <c>Definite</c>: its height does not come from its content.</summary>
    public StackItem[] MeasureChildren(LayoutNode node, FrameLayer frame, double width, double height, double shrink)
    {
        var children = node.Children;
        var sizes = new StackItem[children.Count];
        var vertical = frame.Layout == FrameLayout.Vertical;
        var room = vertical ? height : width;
        var used = 0.0;
        for (var i = 0; i < children.Count; i++)
        {
            sizes[i].Before = Before(frame, children, i, vertical ? canvas.Content.Height : width, width, shrink);
            used += sizes[i].Before;
        }

        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            if (NodeExtents.Fills(child, vertical))
            {
                continue;
            }

            var left = vertical ? height : Math.Max(0, width - used);
            sizes[i] = MeasureChild(child, frame, vertical ? width : Math.Min(width, left), vertical ? left : height, width, height, shrink, sizes[i].Before);
            used += vertical ? sizes[i].Height : sizes[i].Width;
        }

        var weights = children.Where(child => NodeExtents.Fills(child, vertical)).Sum(child => NodeExtents.FillWeight(child, vertical));
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            if (!NodeExtents.Fills(child, vertical))
            {
                continue;
            }

            var share = double.IsFinite(room) ? Math.Max(0, room - used) * NodeExtents.FillWeight(child, vertical) / weights : 0;
            if (vertical)
            {
                var least = child.IsSpacer ? 0 : MeasureChild(child, frame, width, double.PositiveInfinity, width, height, shrink, 0).Height;
                var limited = extents.LimitHeight(child, Math.Max(share, double.IsFinite(room) ? 0 : least), height);
                sizes[i] = new StackItem(CrossWidth(child, frame, width, shrink), limited, limited, sizes[i].Before, double.IsFinite(room));
            }
            else
            {
                var measured = MeasureChild(child, frame, share, height, width, height, shrink, sizes[i].Before);
                sizes[i] = measured with { Width = extents.LimitWidth(child, share, width) };
            }
        }

        return sizes;
    }

    private StackItem MeasureChild(
        LayoutNode child, FrameLayer frame, double width, double height, double parentWidth, double parentHeight, double shrink, double before)
    {
        var vertical = frame.Layout == FrameLayout.Vertical;
        var fixedWidth = extents.FixedWidth(child, parentWidth);
        var fixedHeight = extents.FixedHeight(child, double.IsFinite(parentHeight) ? parentHeight : canvas.Content.Height);
        if (child.Layer.Aspect is { } aspect)
        {
            fixedWidth ??= fixedHeight * aspect;
            fixedHeight ??= fixedWidth / aspect;
        }

        var available = extents.LimitWidth(child, fixedWidth ?? width, parentWidth);
        var measured = Measure(child, available, fixedHeight ?? height, shrink);
        var stretch = (child.Layer.AlignSelf ?? frame.Align) == CrossAlign.Stretch;
        var usedWidth = fixedWidth ?? (vertical && (stretch || NodeExtents.WidthMode(child, !vertical) == ExtentMode.Fill) && child.Layer is not (LogoLayer or QrLayer) ? available : Math.Min(available, measured.Width));
        if (!vertical && child.Layer is TextLayer && fixedWidth is null)
        {
            // A hair more than the text needs: the same width must break the same lines.
            usedWidth = Math.Min(available, measured.Width + .01);
        }

        var definite = fixedHeight is not null && child.Layer is not (LogoLayer or QrLayer);
        var usedHeight = extents.LimitHeight(child, fixedHeight ?? (!vertical && stretch && double.IsFinite(height) ? height : measured.Height), parentHeight);
        return new StackItem(usedWidth, usedHeight, Math.Min(usedHeight, measured.Baseline), before, definite);
    }

    private double CrossWidth(LayoutNode child, FrameLayer frame, double width, double shrink) =>
        extents.FixedWidth(child, width) ?? (NodeExtents.WidthMode(child, false) == ExtentMode.Fill || (child.Layer.AlignSelf ?? frame.Align) == CrossAlign.Stretch
            ? extents.LimitWidth(child, width, width)
            : Measure(child, extents.LimitWidth(child, width, width), double.PositiveInfinity, shrink).Width);

    /// <summary>The gap before a child: none before the first, none around spacers, at least its clear space around a logo.</summary>
    private double Before(FrameLayer frame, IReadOnlyList<LayoutNode> children, int index, double parent, double width, double shrink)
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

        var gap = frame.Gap.Resolve(canvas.Units, parent) + extra;
        var (above, below) = (Clear(children[index - 1]), Clear(child));
        var clear = Math.Max(above, below);
        return clear > 0 && frame.Layout == FrameLayout.Vertical
            ? Math.Max(gap, clear + (below > 0 ? Overhang(children[index - 1], width, shrink, true) : Overhang(child, width, shrink, false)))
            : Math.Max(gap, clear);
    }

    /// <summary>How far outlines stand out of a node that ends with its text's last baseline or starts with its cap height: descenders and accents.</summary>
    private double Overhang(LayoutNode node, double width, double shrink, bool below)
    {
        width = extents.LimitWidth(node, extents.FixedWidth(node, width) ?? width, width);
        switch (node.Layer)
        {
            case TextLayer:
                var lines = node.Text!.At(width, shrink).Lines;
                return Math.Max(0, below ? lines.InkBounds.Bottom - lines.Height : -lines.InkBounds.Top);
            case FrameLayer { Layout: FrameLayout.Vertical } frame when node.Children.Count > 0:
                var padding = extents.Padding(frame);
                return Math.Max(0, Overhang(node.Children[below ? ^1 : 0], Math.Max(0, width - padding.Start - padding.End), shrink, below) - (below ? padding.Bottom : padding.Top));
            default:
                return 0;
        }
    }

    private double Clear(LayoutNode node) => node.Layer is LogoLayer ? MeasureAspect(node, canvas.Content.Width, double.PositiveInfinity, node.Logo!.Value.Aspect).Height * clearSpace : 0;
}
