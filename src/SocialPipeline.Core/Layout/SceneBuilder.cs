using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>Turns placed nodes into scene elements, in drawing order, mirrored for right-to-left layouts.</summary>
internal sealed class SceneBuilder
{
    private readonly LayoutRequest _request;
    private readonly Canvas _canvas;
    private readonly TemplateLayout _layout;
    private readonly List<SceneElement> _elements = [];
    private readonly bool _mirror;

    private SceneBuilder(LayoutRequest request, TemplateLayout layout, Canvas canvas)
    {
        _request = request;
        _canvas = canvas;
        _layout = layout;
        _mirror = canvas.Direction == LayoutDirection.RightToLeft;
    }

    public static Scene Build(LayoutRequest request, TemplateLayout layout, Canvas canvas, Surface surface, IReadOnlyList<LayoutNode> nodes, IReadOnlyList<string> dropped)
    {
        var builder = new SceneBuilder(request, layout, canvas);
        builder.AddAll(nodes, null);
        return new Scene
        {
            Template = request.Template.Id,
            TemplateSha256 = request.Template.Sha256,
            Layout = layout.Name,
            Brand = request.Brand.Id,
            Format = request.Format.Id,
            Width = (int)canvas.Bounds.Width,
            Height = (int)canvas.Bounds.Height,
            Direction = canvas.Direction,
            Ground = surface.Ground,
            Content = builder.Flip(canvas.Content),
            Safe = builder.Flip(canvas.Safe),
            TextFloor = canvas.Units.Floor,
            Elements = builder._elements,
            Dropped = dropped,
        };
    }

    /// <summary>The ink of set text whose box starts at a point.</summary>
    public static Box Ink(TextLayout lines, double x, double y)
    {
        var ink = lines.InkBounds;
        return new Box(x + ink.Left, y + ink.Top, ink.Width, ink.Height);
    }

    private void AddAll(IReadOnlyList<LayoutNode> nodes, Box? clip)
    {
        foreach (var node in nodes)
        {
            Add(node, clip);
        }
    }

    /// <summary>What every kind of element has from its node is filled in here.</summary>
    private void Add(LayoutNode node, Box box, Box? clip, SceneElement element) =>
        _elements.Add(element with { Id = node.Id, Layer = node.Layer.Id, Box = box, Clip = clip, Opacity = node.Layer.Opacity, Enter = node.Layer.Enter });

    private void Add(LayoutNode node, Box? clip)
    {
        var box = Flip(node.Box);
        switch (node.Layer)
        {
            case FrameLayer frame:
                if (frame.Fill is { } fill)
                {
                    Add(node, box, clip, new SceneShape
                    {
                        Path = CornerPath(frame.Corners, box),
                        Fill = Paint(fill, node.Color),
                    });
                }

                AddAll(node.Children, frame.Clip ? clip is { } outer ? outer.Intersect(box) : box : clip);
                break;
            case TextLayer text:
                AddText(node, text, box, clip);
                break;
            case ImageLayer image when node.Picture is null:
                Add(node, box, clip, new SceneShape
                {
                    Path = image.Mask is { } outline ? OutlinePath(outline, box, 0, true) : CornerPath(image.Corners, box),
                    Fill = Paint(image.Fallback!, node.Color),
                });
                break;
            case ImageLayer image:
                AddImage(node, image, box, clip);
                break;
            case ShapeLayer shape:
                AddShape(node, shape, box, clip);
                break;
            case LogoLayer logo:
                Add(node, box, clip, new SceneLogo
                {
                    Candidates = node.Logo!.Value.Variants,
                    ClearSpace = box.Inflate(box.Height * _request.Brand.LogoPolicy.ClearSpace),
                });
                break;
            case ScrimLayer scrim:
                Add(node, box, clip, new SceneScrim
                {
                    Color = node.Color(scrim.Color).WithAlpha(1),
                    For = [.. scrim.For.SelectMany(TextsOf)],
                    From = scrim.From is { } side ? SideName(side) : null,
                    Solid = scrim.Solid,
                    MinStrength = scrim.MinStrength,
                });
                break;
            case QrLayer qr:
                Add(node, box, clip, new SceneQr
                {
                    Value = node.Qr!.Value.Value,
                    Modules = node.Qr.Value.Modules,
                    QuietZone = qr.QuietZone,
                    Dark = node.Color(qr.Dark),
                    Light = node.Color(qr.Light),
                });
                break;
        }
    }

    /// <summary>The text layers that an id stands for: the layer itself, or every text inside a frame.</summary>
    private IEnumerable<string> TextsOf(string id) =>
        Find(_layout.Layers, id) is FrameLayer frame ? Texts(frame.Children) : [id];

    private static Layer? Find(IReadOnlyList<Layer> layers, string id) => layers
        .Select(layer => layer.Id == id ? layer : layer is FrameLayer frame ? Find(frame.Children, id) : null)
        .FirstOrDefault(layer => layer is not null);

    private static IEnumerable<string> Texts(IReadOnlyList<Layer> layers) =>
        layers.SelectMany(layer => layer is FrameLayer frame ? Texts(frame.Children) : layer is TextLayer ? [layer.Id] : Array.Empty<string>());

    private void AddText(LayoutNode node, TextLayer layer, Box box, Box? clip)
    {
        var fitted = node.Fitted!;
        var outline = layer.Outline is { } stroke ? new SceneStroke(node.Color(stroke.Color), stroke.Width.Resolve(_canvas.Units, fitted.Size)) : null;
        var ink = Ink(fitted.Lines, box.X, box.Y).Inflate(outline?.Width ?? 0);
        Add(node, box, clip, new SceneText
        {
            Text = node.Text!.Text,
            Role = layer.Role,
            Size = fitted.Size,
            MinSize = node.Text.MinSize,
            MaxSize = node.Text.MaxSize,
            Color = node.Color(layer.Color),
            Outline = outline,
            Shadow = layer.Shadow is { } shadow ? Shadow(shadow, new Box(0, 0, fitted.Size, fitted.Size), node.Color) : null,
            Lines = fitted.Lines,
            Origin = (box.X, box.Y),
            Ink = ink,
            Overflows = !fitted.Lines.Fits || !_canvas.Bounds.Contains(ink, 1),
        });
    }

    private void AddImage(LayoutNode node, ImageLayer layer, Box box, Box? clip)
    {
        var (input, image, aspect, width, height) = node.Picture!.Value;
        var crop = CropRect.Whole(width, height);
        var (focus, origin, extension) = ((FocusPoint?)null, FocusOrigin.None, (SceneExtension?)null);
        if (layer.Fit == ImageFit.Contain)
        {
            var scale = Math.Min(box.Width / width, box.Height / height);
            var (w, h) = (width * scale, height * scale);
            var anchorX = _mirror ? 1 - layer.Anchor.X : layer.Anchor.X;
            box = new Box(box.X + ((box.Width - w) * anchorX), box.Y + ((box.Height - h) * layer.Anchor.Y), w, h);
        }
        else
        {
            // Whole pixels: the resampler makes exactly these, and they are drawn one to one.
            box = Snap(box);
            if (layer.Extend is { } extend)
            {
                var upright = extend.Side is BoxSide.Top or BoxSide.Bottom;
                (box, extension) = PictureRoom.Divide(box, EdgeOf(extend.Side), extend.Size.Resolve(_canvas.Units, upright ? box.Height : box.Width), upright ? height : width, extend.MaxScale);
            }

            (focus, origin) = image.Focus is { } given ? (given, FocusOrigin.Given)
                : _request.Adjustments.Focus is { } other ? (other, FocusOrigin.Adjusted)
                : layer.Focus is { } point ? (new FocusPoint(point.X, point.Y), FocusOrigin.Template)
                : ((FocusPoint?)null, FocusOrigin.None);
            crop = ImageCrop.Cover(width, height, box.Width, box.Height, focus ?? FocusPoint.Center);
        }

        var photo = _request.Brand.Photo;
        Add(node, box, clip, new SceneImage
        {
            Input = input,
            Source = image.Source,
            AltText = image.AltText,
            Crop = new Box(crop.X, crop.Y, crop.Width, crop.Height),
            Focus = focus,
            FocusOrigin = origin,
            IsCropped = layer.Fit == ImageFit.Cover,
            Duotone = layer.Treatment switch
            {
                ImageTreatment.Brand when photo.IsDuotone => new SceneDuotone(photo.Dark!.Value, photo.Light!.Value),
                ImageTreatment.Monochrome => new SceneDuotone(photo.Dark ?? Color.Black, photo.Light ?? Color.White),
                _ => null,
            },
            Tint = layer.Tint is { } tint ? new SceneTint(node.Color(tint.Color), tint.Strength) : null,
            Darken = layer.Darken,
            Blur = layer.Blur.Resolve(_canvas.Units, Math.Min(box.Width, box.Height)),
            Extension = extension,
            Mask = layer.Mask is { } outline ? OutlinePath(outline, box, 0, true) : CornerPath(layer.Corners, box),
            Fades = [.. layer.Fade.Select(fade => Fade(fade, box, node.Surface.Ground))],
            Shadow = layer.Shadow is { } shadow ? Shadow(shadow, box, node.Color) : null,
        });
    }

    private void AddShape(LayoutNode node, ShapeLayer layer, Box box, Box? clip)
    {
        if (layer.Shape == ShapeKind.Path && OutlinePath(layer.Outline!, box, layer.Turn, layer.Mirror) is null)
        {
            // A shape that this brand does not have, and no path in its stead: nothing, rather than a rectangle.
            return;
        }

        Add(node, box, clip, new SceneShape
        {
            Path = layer.Shape switch
            {
                ShapeKind.Rectangle => CornerPath(layer.Corners, box),
                ShapeKind.Ellipse => ScenePaths.Ellipse(box),
                ShapeKind.Line => ScenePaths.Line(box),
                _ => OutlinePath(layer.Outline!, box, layer.Turn, layer.Mirror),
            },
            Fill = layer.Fill is { } fill ? Paint(fill, node.Color) : null,
            Stroke = layer.Stroke is { } stroke ? new SceneStroke(node.Color(stroke.Color), stroke.Width.Resolve(_canvas.Units, Math.Min(box.Width, box.Height))) : null,
            Shadow = layer.Shadow is { } shadow ? Shadow(shadow, box, node.Color) : null,
        });
    }

    private string? OutlinePath(Outline outline, Box box, int turn, bool mirror)
    {
        var data = outline.BrandShape is { } name && _request.Brand.Shapes.TryGetValue(name, out var shape) ? shape : outline.PathData;
        return data is null ? null : ScenePaths.Fit(data, box, outline.KeepAspect, turn, mirror && _mirror);
    }

    private string? CornerPath(Corners corners, Box box)
    {
        if (corners.OfBrand)
        {
            var style = _request.Brand.Corners;
            var side = Math.Min(box.Width, box.Height);
            return ScenePaths.Rounded(box, _mirror
                ? [style.TopEnd * side, style.TopStart * side, style.BottomStart * side, style.BottomEnd * side]
                : [style.TopStart * side, style.TopEnd * side, style.BottomEnd * side, style.BottomStart * side]);
        }

        if (corners.Radius is null)
        {
            return null;
        }

        var radius = Math.Min(corners.Radius.Resolve(_canvas.Units, Math.Min(box.Width, box.Height)), Math.Min(box.Width, box.Height) / 2);
        return ScenePaths.Rounded(box, [radius, radius, radius, radius]);
    }

    private ScenePaint Paint(Paint paint, Func<string, Color> resolve) =>
        new([.. paint.Stops.Select(stop => (resolve(stop.Color), stop.Position))], _mirror ? 180 - paint.Angle : paint.Angle);

    private SceneFade Fade(FadeEdge fade, Box box, Color ground)
    {
        var side = fade.Side is BoxSide.Top or BoxSide.Bottom ? box.Height : box.Width;
        return new SceneFade(SideName(fade.Side), fade.Size.Resolve(_canvas.Units, side), ground);
    }

    private SceneShadow Shadow(Shadow shadow, Box box, Func<string, Color> resolve)
    {
        var x = shadow.X.Resolve(_canvas.Units, box.Width);
        return new SceneShadow(resolve(shadow.Color), _mirror ? -x : x, shadow.Y.Resolve(_canvas.Units, box.Height), shadow.Blur.Resolve(_canvas.Units, Math.Min(box.Width, box.Height)));
    }

    private Edge EdgeOf(BoxSide side) => side switch
    {
        BoxSide.Top => Edge.Top,
        BoxSide.Bottom => Edge.Bottom,
        BoxSide.Start => _mirror ? Edge.Right : Edge.Left,
        _ => _mirror ? Edge.Left : Edge.Right,
    };

    private string SideName(BoxSide side) => side switch
    {
        BoxSide.Top => "top",
        BoxSide.Bottom => "bottom",
        BoxSide.Start => _mirror ? "right" : "left",
        _ => _mirror ? "left" : "right",
    };

    private Box Flip(Box box) => _mirror ? box.Mirror(_canvas.Bounds.Width) : box;

    private static Box Snap(Box box)
    {
        var left = Math.Floor(box.X + .001);
        var top = Math.Floor(box.Y + .001);
        return new Box(left, top, Math.Max(1, Math.Ceiling(box.Right - .001) - left), Math.Max(1, Math.Ceiling(box.Bottom - .001) - top));
    }
}
