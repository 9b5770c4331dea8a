using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>
/// Measures and places nodes. A box with a definite height looks for the least shrink (0 to 1, the same for every text inside)
/// with which its content fits; a box that hugs its content is measured with its parent's shrink. Spaces never shrink; text does.
/// </summary>
internal sealed class StackSolver(Canvas canvas, double clearSpace)
{
    private const int SearchSteps = 9;
    private const double Tolerance = .5;
    private readonly NodeExtents _extents = new(canvas, clearSpace);

    // What the copies that are being placed agreed on; nothing inside them is set larger.
    private double _leastShrink;

    /// <summary>What did not find its place, in the order in which it was met.</summary>
    public List<(string Layer, string Reason)> Faults { get; } = [];

    /// <summary>Places a node in a rectangle with a definite height.</summary>
    public void Place(LayoutNode node, Box box) => Place(node, box, LeastShrink(node, box.Width, box.Height));

    /// <summary>Places a node of the canvas or of a free frame by its anchors.</summary>
    public void PlaceFree(LayoutNode node, Box parent)
    {
        var layer = node.Layer;
        double Across(Length length) => length.Resolve(canvas.Units, parent.Width);
        double Down(Length length) => length.Resolve(canvas.Units, parent.Height);
        var start = layer.Start is { } s ? Across(s) : (double?)null;
        var end = layer.End is { } e ? Across(e) : (double?)null;
        var top = layer.Top is { } t ? Down(t) : (double?)null;
        var bottom = layer.Bottom is { } b ? Down(b) : (double?)null;
        var roomX = Math.Max(0, parent.Width - (start ?? 0) - (end ?? 0));
        var roomY = Math.Max(0, parent.Height - (top ?? 0) - (bottom ?? 0));

        var width = _extents.FixedWidth(node, parent.Width);
        var height = _extents.FixedHeight(node, parent.Height);
        if (layer.Aspect is { } aspect)
        {
            width ??= height * aspect;
            height ??= (width ?? _extents.LimitWidth(node, roomX, parent.Width)) / aspect;
        }

        // Both edges given: the box is what lies between them.
        width ??= start is not null && end is not null && layer.Width is null ? roomX : null;
        height ??= top is not null && bottom is not null && layer.Height is null ? roomY : null;
        var widthMode = NodeExtents.WidthMode(node, horizontalParent: false);
        var finalWidth = width ?? (widthMode == ExtentMode.Hug
            ? Measure(node, _extents.LimitWidth(node, roomX, parent.Width), roomY, LeastShrink(node, _extents.LimitWidth(node, roomX, parent.Width), roomY)).Width
            : _extents.LimitWidth(node, roomX, parent.Width));
        var heightMode = NodeExtents.HeightMode(node);
        var limit = _extents.LimitHeight(node, height ?? roomY, parent.Height);
        var shrink = LeastShrink(node, finalWidth, limit);
        var finalHeight = height ?? (heightMode == ExtentMode.Hug ? Measure(node, finalWidth, limit, shrink).Height : limit);
        finalHeight = _extents.LimitHeight(node, finalHeight, parent.Height);

        var x = start ?? (end is null
            ? (layer.AlignSelf == CrossAlign.Center ? (parent.Width - finalWidth) / 2 : 0)
            : parent.Width - end.Value - finalWidth);
        var y = top ?? (bottom is null ? 0 : parent.Height - bottom.Value - finalHeight);
        if (finalHeight > limit + Tolerance && layer is not (ShapeLayer or ImageLayer))
        {
            Fault(node, FormattableString.Invariant($"needs {finalHeight:0} px of height, has {limit:0} px"));
        }

        Place(node, new Box(parent.X + x, parent.Y + y, finalWidth, finalHeight), shrink);
    }

    private void Place(LayoutNode node, Box box, double shrink)
    {
        node.Box = box;
        switch (node.Layer)
        {
            case TextLayer layer:
                PlaceText(node, layer, box, shrink);
                break;
            case FrameLayer { Layout: FrameLayout.Free } frame:
                var inner = _extents.Inner(frame, box);
                foreach (var child in node.Children)
                {
                    PlaceFree(child, inner);
                }

                break;
            case FrameLayer { Layout: FrameLayout.Grid } frame:
                PlaceGrid(node, frame, _extents.Inner(frame, box));
                break;
            case FrameLayer frame:
                PlaceStack(node, frame, _extents.Inner(frame, box), shrink);
                break;
        }
    }

    private void PlaceText(LayoutNode node, TextLayer layer, Box box, double shrink)
    {
        var fitted = node.Text!.At(box.Width, shrink);
        if (layer.Fit == TextFitMode.Truncate && (fitted.Lines.Height > box.Height + Tolerance || !fitted.Lines.Fits))
        {
            fitted = node.Text.Truncated(box.Width, box.Height);
        }

        if (layer.Fit == TextFitMode.Shrink)
        {
            if (fitted.Fault is not null)
            {
                Fault(node, fitted.Fault);
            }
            else if (fitted.Lines.Height > box.Height + Tolerance)
            {
                Fault(node, FormattableString.Invariant($"{fitted.Lines.Lines.Length} lines at the {fitted.Size:0.#} px minimum need {fitted.Lines.Height:0} px of height, has {box.Height:0} px"));
            }
        }

        node.Fitted = fitted;
        var free = box.Height - fitted.Lines.Height;
        var offset = layer.VerticalAlign switch
        {
            MainAlign.Center => free / 2,
            MainAlign.End => free,
            _ => 0,
        };
        node.Box = new Box(box.X, box.Y + offset, box.Width, fitted.Lines.Height);
    }

    private void PlaceGrid(LayoutNode node, FrameLayer frame, Box inner)
    {
        var (cellWidth, cellHeight, gap) = Cells(node, frame, inner.Width, inner.Height);
        for (var i = 0; i < node.Children.Count; i++)
        {
            var cell = new Box(
                inner.X + (i % frame.Columns * (cellWidth + gap)),
                inner.Y + (i / frame.Columns * (cellHeight + gap)),
                cellWidth,
                cellHeight);
            PlaceFree(node.Children[i], cell);
        }
    }

    private (double Width, double Height, double Gap) Cells(LayoutNode node, FrameLayer frame, double width, double height)
    {
        var gap = frame.Gap.Resolve(canvas.Units, width);
        var rows = Math.Max(1, (node.Children.Count + frame.Columns - 1) / frame.Columns);
        var cellWidth = Math.Max(0, (width - (gap * (frame.Columns - 1))) / frame.Columns);
        var aspect = node.Children.Count > 0 ? node.Children[0].Layer.Aspect : null;
        var cellHeight = aspect is { } a ? cellWidth / a : Math.Max(0, (height - (gap * (rows - 1))) / rows);
        return (cellWidth, cellHeight, gap);
    }

    private void PlaceStack(LayoutNode node, FrameLayer frame, Box inner, double shrink)
    {
        var sizes = MeasureChildren(node, frame, inner.Width, inner.Height, shrink);
        var vertical = frame.Layout == FrameLayout.Vertical;
        var room = vertical ? inner.Height : inner.Width;
        var used = sizes.Sum(size => size.Before + (vertical ? size.Height : size.Width));
        if (used > room + Tolerance)
        {
            var blamed = node.Children.FirstOrDefault(child => child.Text?.Shrinks == true) ?? node;
            Fault(blamed, FormattableString.Invariant($"'{node.Id}' needs {used:0} px of {(vertical ? "height" : "width")}, has {room:0} px"));
        }

        var rest = Math.Max(0, room - used);
        var position = frame.Justify switch
        {
            MainAlign.Center => rest / 2,
            MainAlign.End => rest,
            _ => 0,
        };
        var between = frame.Justify == MainAlign.SpaceBetween && sizes.Length > 1 ? rest / (sizes.Length - 1) : 0;
        var baseline = vertical ? 0 : sizes.Max(size => size.Baseline);
        for (var i = 0; i < sizes.Length; i++)
        {
            var child = node.Children[i];
            var size = sizes[i];
            position += size.Before + (i > 0 ? between : 0);
            var align = child.Layer.AlignSelf ?? frame.Align;
            var box = vertical
                ? new Box(inner.X + Offset(align, inner.Width, size.Width), inner.Y + position, size.Width, size.Height)
                : new Box(inner.X + position, inner.Y + (align == CrossAlign.Baseline ? baseline - size.Baseline : Offset(align, inner.Height, size.Height)), size.Width, size.Height);
            if (size.Definite)
            {
                PlaceDefinite(child, box, node, sizes);
            }
            else
            {
                Place(child, box, shrink);
            }

            position += vertical ? size.Height : size.Width;
        }
    }

    /// <summary>Places a child that has its height from its parent. Copies of one layer are set alike: the one that needs the most shrink decides for all, and for what stands inside them.</summary>
    private void PlaceDefinite(LayoutNode child, Box box, LayoutNode parent, (double Width, double Height, double Baseline, double Before, bool Definite)[] sizes)
    {
        var outer = _leastShrink;
        var copies = parent.Children.Zip(sizes).Where(pair => pair.Second.Definite && ReferenceEquals(pair.First.Layer, child.Layer)).ToList();
        var shrink = copies.Max(copy => LeastShrink(copy.First, copy.Second.Width, copy.Second.Height));
        if (copies.Count > 1)
        {
            _leastShrink = Math.Max(outer, shrink);
            var needed = Measure(child, box.Width, double.PositiveInfinity, _leastShrink).Height;
            if (needed > box.Height + Tolerance)
            {
                Fault(child, FormattableString.Invariant($"a copy needs {needed:0} px of height, its share is {box.Height:0} px"));
            }
        }

        Place(child, box, Math.Max(_leastShrink, shrink));
        _leastShrink = outer;
    }

    private static double Offset(CrossAlign align, double room, double size) => align switch
    {
        CrossAlign.Center => (room - size) / 2,
        CrossAlign.End => room - size,
        _ => 0,
    };

    private double LeastShrink(LayoutNode node, double width, double height)
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

    private (double Width, double Height, double Baseline) Measure(LayoutNode node, double width, double height, double shrink)
    {
        switch (node.Layer)
        {
            case TextLayer:
                var fitted = node.Text!.At(width, shrink).Lines;
                var last = fitted.Lines.Length == 0 ? fitted.Height : fitted.Lines[^1].Baseline;
                return (Math.Min(width, fitted.Width), fitted.Height, last);
            case LogoLayer:
                return _extents.OfAspect(node, width, height, node.Logo!.Value.Aspect);
            case QrLayer:
                return _extents.OfAspect(node, width, height, 1);
            case FrameLayer { Layout: FrameLayout.Grid } frame:
                var padding = _extents.Padding(frame);
                var (cellWidth, cellHeight, gap) = Cells(node, frame, width - padding.Start - padding.End, 0);
                var rows = (node.Children.Count + frame.Columns - 1) / frame.Columns;
                var gridHeight = (rows * cellHeight) + (Math.Max(0, rows - 1) * gap) + padding.Top + padding.Bottom;
                return ((frame.Columns * cellWidth) + ((frame.Columns - 1) * gap) + padding.Start + padding.End, gridHeight, gridHeight);
            case FrameLayer { Layout: FrameLayout.Vertical or FrameLayout.Horizontal } frame:
                return MeasureStack(node, frame, width, height, shrink);
            default:
                var aspect = node.Layer.Aspect ?? (node.Layer is ImageLayer { Fit: ImageFit.Contain } ? node.Picture?.Aspect : null);
                return aspect is { } ratio ? _extents.OfAspect(node, width, height, ratio) : (width, double.IsFinite(height) ? height : 0, double.IsFinite(height) ? height : 0);
        }
    }

    private (double Width, double Height, double Baseline) MeasureStack(LayoutNode node, FrameLayer frame, double width, double height, double shrink)
    {
        var padding = _extents.Padding(frame);
        var innerWidth = Math.Max(0, width - padding.Start - padding.End);
        var innerHeight = Math.Max(0, height - padding.Top - padding.Bottom);
        var sizes = MeasureChildren(node, frame, innerWidth, innerHeight, shrink);
        if (frame.Layout == FrameLayout.Vertical)
        {
            var total = sizes.Sum(size => size.Before + size.Height) + padding.Top + padding.Bottom;
            var widest = sizes.Length == 0 ? 0 : sizes.Max(size => size.Width);
            return (widest + padding.Start + padding.End, total, total - padding.Bottom);
        }

        var length = sizes.Sum(size => size.Before + size.Width) + padding.Start + padding.End;
        var baseline = sizes.Length == 0 ? 0 : sizes.Max(size => size.Baseline);
        var tallest = sizes.Length == 0 ? 0 : sizes.Max(size => size.Height);
        if (frame.Align == CrossAlign.Baseline && sizes.Length > 0)
        {
            tallest = baseline + sizes.Max(size => size.Height - size.Baseline);
        }

        return (length, tallest + padding.Top + padding.Bottom, baseline + padding.Top);
    }

    /// <summary>The children's sizes in a stack, with the space before each. <c>Definite</c>: its height does not come from its content.</summary>
    private (double Width, double Height, double Baseline, double Before, bool Definite)[] MeasureChildren(LayoutNode node, FrameLayer frame, double width, double height, double shrink)
    {
        var children = node.Children;
        var sizes = new (double Width, double Height, double Baseline, double Before, bool Definite)[children.Count];
        var vertical = frame.Layout == FrameLayout.Vertical;
        var room = vertical ? height : width;
        var used = 0.0;
        for (var i = 0; i < children.Count; i++)
        {
            sizes[i].Before = _extents.Before(frame, children, i, vertical ? canvas.Content.Height : width);
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
                var limited = _extents.LimitHeight(child, Math.Max(share, double.IsFinite(room) ? 0 : least), height);
                sizes[i] = (CrossWidth(child, frame, width, shrink), limited, limited, sizes[i].Before, double.IsFinite(room));
            }
            else
            {
                var measured = MeasureChild(child, frame, share, height, width, height, shrink, sizes[i].Before);
                sizes[i] = measured with { Width = _extents.LimitWidth(child, share, width) };
            }
        }

        return sizes;
    }

    private (double Width, double Height, double Baseline, double Before, bool Definite) MeasureChild(
        LayoutNode child, FrameLayer frame, double width, double height, double parentWidth, double parentHeight, double shrink, double before)
    {
        var vertical = frame.Layout == FrameLayout.Vertical;
        var fixedWidth = _extents.FixedWidth(child, parentWidth);
        var fixedHeight = _extents.FixedHeight(child, double.IsFinite(parentHeight) ? parentHeight : canvas.Content.Height);
        if (child.Layer.Aspect is { } aspect)
        {
            fixedWidth ??= fixedHeight * aspect;
            fixedHeight ??= fixedWidth / aspect;
        }

        var available = _extents.LimitWidth(child, fixedWidth ?? width, parentWidth);
        var measured = Measure(child, available, fixedHeight ?? height, shrink);
        var stretch = (child.Layer.AlignSelf ?? frame.Align) == CrossAlign.Stretch;
        var usedWidth = fixedWidth ?? (vertical && (stretch || NodeExtents.WidthMode(child, !vertical) == ExtentMode.Fill) && child.Layer is not (LogoLayer or QrLayer) ? available : Math.Min(available, measured.Width));
        if (!vertical && child.Layer is TextLayer && fixedWidth is null)
        {
            // A hair more than the text needs: the same width must break the same lines.
            usedWidth = Math.Min(available, measured.Width + .01);
        }

        var definite = fixedHeight is not null && child.Layer is not (LogoLayer or QrLayer);
        var usedHeight = _extents.LimitHeight(child, fixedHeight ?? (!vertical && stretch && double.IsFinite(height) ? height : measured.Height), parentHeight);
        return (usedWidth, usedHeight, Math.Min(usedHeight, measured.Baseline), before, definite);
    }

    private double CrossWidth(LayoutNode child, FrameLayer frame, double width, double shrink) =>
        _extents.FixedWidth(child, width) ?? (NodeExtents.WidthMode(child, false) == ExtentMode.Fill || (child.Layer.AlignSelf ?? frame.Align) == CrossAlign.Stretch
            ? _extents.LimitWidth(child, width, width)
            : Measure(child, _extents.LimitWidth(child, width, width), double.PositiveInfinity, shrink).Width);

    private void Fault(LayoutNode node, string reason) => Faults.Add((node.Layer.Id, reason));
}
