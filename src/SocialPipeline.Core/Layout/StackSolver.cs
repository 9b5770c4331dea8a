using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>
/// Places nodes. A box with a definite height looks for the least shrink (0 to 1, the same for every text inside)
/// with which its content fits; a box that hugs its content is measured with its parent's shrink. Spaces never shrink; text does.
/// </summary>
internal sealed class StackSolver(Canvas canvas, double clearSpace)
{
    private const double Tolerance = NodeMeasurer.Tolerance;

    private readonly NodeExtents _extents = new(canvas);
    private readonly NodeMeasurer _measurer = new(canvas, clearSpace, new NodeExtents(canvas));

    // What the copies that are being placed agreed on; nothing inside them is set larger.
    private double _leastShrink;

    /// <summary>What did not find its place, in the order in which it was met.</summary>
    public List<(string Layer, string Reason)> Faults { get; } = [];

    /// <summary>Places a node in a rectangle with a definite height.</summary>
    public void Place(LayoutNode node, Box box) => Place(node, box, _measurer.LeastShrink(node, box.Width, box.Height));

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
            ? _measurer.Measure(node, _extents.LimitWidth(node, roomX, parent.Width), roomY, _measurer.LeastShrink(node, _extents.LimitWidth(node, roomX, parent.Width), roomY)).Width
            : _extents.LimitWidth(node, roomX, parent.Width));
        var heightMode = NodeExtents.HeightMode(node);
        var limit = _extents.LimitHeight(node, height ?? roomY, parent.Height);
        var shrink = _measurer.LeastShrink(node, finalWidth, limit);
        var finalHeight = height ?? (heightMode == ExtentMode.Hug ? _measurer.Measure(node, finalWidth, limit, shrink).Height : limit);
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
        var (cellWidth, cellHeight, gap) = _measurer.Cells(node, frame, inner.Width, inner.Height);
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

    private void PlaceStack(LayoutNode node, FrameLayer frame, Box inner, double shrink)
    {
        var sizes = _measurer.MeasureChildren(node, frame, inner.Width, inner.Height, shrink);
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
        var baseline = vertical ? 0 : sizes.Select(size => size.Baseline).DefaultIfEmpty().Max();
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
    private void PlaceDefinite(LayoutNode child, Box box, LayoutNode parent, StackItem[] sizes)
    {
        var outer = _leastShrink;
        var copies = parent.Children.Zip(sizes).Where(pair => pair.Second.Definite && ReferenceEquals(pair.First.Layer, child.Layer)).ToList();
        var shrink = copies.Max(copy => _measurer.LeastShrink(copy.First, copy.Second.Width, copy.Second.Height));
        if (copies.Count > 1)
        {
            _leastShrink = Math.Max(outer, shrink);
            var needed = _measurer.Measure(child, box.Width, double.PositiveInfinity, _leastShrink).Height;
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

    private void Fault(LayoutNode node, string reason) => Faults.Add((node.Layer.Id, reason));
}
