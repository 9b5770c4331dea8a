using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>
/// A logo or icon read from SVG, drawn as vectors on any canvas. Immutable and safe to draw from several threads.
/// It knows the subset of SVG that logos and icons use (paths, basic shapes, groups, <c>use</c>, transforms, gradients, clips,
/// opacity, plain style rules) and refuses everything else by name, so that nothing is drawn differently than meant.
/// </summary>
public sealed class SvgDrawing
{
    private static readonly SvgPaintOptions DefaultOptions = new();

    private readonly SvgGroup _content;
    private readonly SvgAspectRatio _aspectRatio;

    private SvgDrawing(string name, SKRect viewBox, float width, float height, SvgAspectRatio aspectRatio, SvgGroup content)
    {
        Name = name;
        ViewBox = viewBox;
        Width = width;
        Height = height;
        _aspectRatio = aspectRatio;
        _content = content;
        var drawn = content.Measure(SKMatrix.Identity);
        ContentBounds = drawn is { } box && box.IntersectsWithInclusive(viewBox) ? SKRect.Intersect(box, viewBox) : SKRect.Empty;
    }

    /// <summary>The name given to <see cref="Parse"/>.</summary>
    public string Name { get; }

    /// <summary>The part of the drawing's own coordinates that is shown; from the file's size when it has no <c>viewBox</c>.</summary>
    public SKRect ViewBox { get; }

    /// <summary>The file's own width in CSS pixels; from the view box when it states none (or a percentage).</summary>
    public float Width { get; }

    /// <summary>The file's own height in CSS pixels; from the view box when it states none (or a percentage).</summary>
    public float Height { get; }

    /// <summary><see cref="Width"/> divided by <see cref="Height"/>.</summary>
    public float AspectRatio => Width / Height;

    /// <summary>
    /// The box around what is painted, in <see cref="ViewBox"/> units: strokes included, cut to clips' boxes and to the view box.
    /// Empty when nothing is painted. Used to align a logo by what the eye sees.
    /// </summary>
    public SKRect ContentBounds { get; }

    /// <summary>Reads a drawing.</summary>
    /// <param name="utf8">The file, UTF-8 with or without a byte order mark.</param>
    /// <param name="name">What errors call the drawing, such as the file name.</param>
    /// <param name="limits">How much the file may ask for; <see cref="SvgLimits.Default"/> when none are given.</param>
    /// <exception cref="SvgException">The file is not well formed, goes over a limit, or holds something outside the subset.</exception>
    public static SvgDrawing Parse(ReadOnlyMemory<byte> utf8, string name, SvgLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        limits ??= SvgLimits.Default;
        var root = new SvgReader(name, limits).Read(utf8.Span);
        SvgStyleSheet.Apply(root, limits);
        var context = new SvgContext(root, limits);
        var (viewBox, width, height) = SizeOf(root);
        var viewport = new SvgViewport(viewBox.Width, viewBox.Height);
        var content = new SvgBuilder(context).BuildRoot(root, viewport);
        if (content.Layers > limits.NestedLayers)
        {
            throw root.Fault($"drawing needs {content.Layers} off-screen layers inside each other; allowed: {limits.NestedLayers}.");
        }
        return new SvgDrawing(name, viewBox, width, height, SvgAspectRatio.Of(root), content);
    }

    /// <summary>
    /// Draws into a rectangle as vectors. A rectangle of another shape is filled as the file's <c>preserveAspectRatio</c> says:
    /// centred and whole by default. Nothing is drawn outside the rectangle, and nothing at all into an empty one.
    /// </summary>
    /// <param name="canvas">Where to draw; its matrix and clip are the same afterwards.</param>
    /// <param name="destination">The rectangle in the canvas's coordinates.</param>
    /// <param name="options">The inks; the file's own when none are given.</param>
    public void Draw(SKCanvas canvas, SKRect destination, SvgPaintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        if (!(destination.Width > 0 && destination.Height > 0))
        {
            return;
        }
        options ??= DefaultOptions;
        var depth = canvas.Save();
        canvas.ClipRect(destination, SKClipOperation.Intersect, antialias: true);
        if (options.OverrideColor is { Alpha: < 255 } ink)
        {
            SvgLayer.Begin(canvas, ink.Alpha / 255f, destination);
        }
        canvas.Concat(_aspectRatio.Lay(ViewBox, destination));
        _content.Draw(new SvgPen(canvas, options), 1);
        canvas.RestoreToCount(depth);
    }

    /// <summary>What is painted as outlines, in the order of painting, cut to the view box, whose corner is the origin. The caller frees them.</summary>
    /// <param name="scale">Units of the outlines a unit of the view box.</param>
    internal IReadOnlyList<SvgArea> Outline(float scale)
    {
        var areas = new List<SvgArea>();
        using var builder = new SKPathBuilder();
        builder.AddRect(new SKRect(0, 0, ViewBox.Width * scale, ViewBox.Height * scale));
        using var page = builder.Detach();
        _content.Outline(areas, SKMatrix.Concat(SKMatrix.CreateScale(scale, scale), SKMatrix.CreateTranslation(-ViewBox.Left, -ViewBox.Top)), 1, page);
        return areas;
    }

    private static (SKRect ViewBox, float Width, float Height) SizeOf(SvgElement root)
    {
        var box = SvgViewBox.Of(root);
        if (box is { Width: <= 0 } or { Height: <= 0 })
        {
            throw root.BadValue("viewBox", root.Attribute("viewBox")!, "a width and height above 0");
        }
        var width = OwnSize(root, "width");
        var height = OwnSize(root, "height");
        if (box is not { } view)
        {
            return width is { } w && height is { } h
                ? (new SKRect(0, 0, w, h), w, h)
                : throw root.Fault("it has neither a viewBox nor a width and height; one of them is needed.");
        }
        var finalWidth = width ?? (height is { } given ? given * view.Width / view.Height : view.Width);
        return (view, finalWidth, height ?? finalWidth * view.Height / view.Width);
    }

    // A percentage of an unknown page is no size.
    private static float? OwnSize(SvgElement root, string attribute)
    {
        var text = root.Attribute(attribute);
        if (text is null || text.AsSpan().Trim().EndsWith('%'))
        {
            return null;
        }
        return SvgLength.SizeOf(root, attribute, 0) switch
        {
            0 => throw root.BadValue(attribute, text, "above 0"),
            var size => size,
        };
    }
}
