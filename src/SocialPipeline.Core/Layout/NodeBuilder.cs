using QRCoder;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>Makes nodes of the layers that are there: conditions answered, repeats unrolled, Liquid evaluated, text shaped, pictures' headers read.</summary>
internal sealed class NodeBuilder(LayoutRequest request, BoundInputs inputs, Canvas canvas, LayoutScript script)
{
    private readonly TemplateSolving _solving = new(request.Template, FormatFacts.Of(canvas.Format), request.Brand);
    private IReadOnlyDictionary<string, int?> _drops = new Dictionary<string, int?>();

    /// <summary>The nodes of a layout without what was dropped: by layer id, with how many copies stay, or <see langword="null"/> for none.</summary>
    public IReadOnlyList<LayoutNode> Build(TemplateLayout layout, Surface surface, IReadOnlyDictionary<string, int?> drops)
    {
        _drops = drops;
        return BuildAll(layout.Layers, surface, new DataScope(_solving.ScopeOf(inputs.Values), null), "");
    }

    private List<LayoutNode> BuildAll(IReadOnlyList<Layer> layers, Surface surface, DataScope scope, string suffix)
    {
        var nodes = new List<LayoutNode>(layers.Count);
        foreach (var layer in layers)
        {
            if (_drops.TryGetValue(layer.Id, out var keep) && keep is null)
            {
                continue;
            }

            if (layer.Repeat is { } repeat)
            {
                Repeat(layer, repeat, surface, scope, suffix, keep, nodes);
            }
            else if (Build(layer, surface, scope, suffix) is { } node)
            {
                nodes.Add(node);
            }
        }

        return nodes;
    }

    private void Repeat(Layer layer, Repeat repeat, Surface surface, DataScope scope, string suffix, int? keep, List<LayoutNode> nodes)
    {
        var items = repeat.Over is null ? null : inputs.Values.GetValueOrDefault(repeat.Over) as IReadOnlyList<object?>;
        var count = repeat.Times ?? items?.Count ?? 0;
        count = Math.Min(count, Math.Min(repeat.Most ?? count, keep ?? count));
        for (var i = 0; i < count; i++)
        {
            if (Build(layer, surface, scope.ForItem(repeat.Over, items?[i], i), $"{suffix}[{i + 1}]") is { } node)
            {
                nodes.Add(node);
            }
        }
    }

    private LayoutNode? Build(Layer layer, Surface surface, DataScope scope, string suffix)
    {
        if (!layer.Visible || !_solving.Holds(layer.When, scope.Values, layer.Id))
        {
            return null;
        }

        surface = layer.Surface is null ? surface : request.Brand.FindSurface(layer.Surface);
        var id = layer.Id + suffix;
        Color Resolve(string token) => _solving.Color(token, surface, scope.Values, layer.Id);
        return layer switch
        {
            FrameLayer frame => BuildFrame(frame, surface, scope, suffix, Resolve),
            TextLayer text => BuildText(text, id, surface, scope, Resolve),
            ImageLayer image => BuildImage(image, id, surface, scope, Resolve),
            LogoLayer logo => LogoSizes.For(request.Brand, logo.Lockup, canvas.Direction) is { } found
                ? new LayoutNode(id, logo, surface, []) { Logo = found, Color = Resolve }
                : null,
            QrLayer qr => BuildQr(qr, id, surface, scope, Resolve),
            _ => new LayoutNode(id, layer, surface, []) { Color = Resolve },
        };
    }

    private LayoutNode? BuildFrame(FrameLayer frame, Surface surface, DataScope scope, string suffix, Func<string, Color> resolve)
    {
        var children = BuildAll(frame.Children, surface, scope, suffix);

        // A frame whose contents all went would stand there as a hole.
        return children.Count == 0 && frame.Children.Count > 0 && frame.Fill is null
            ? null
            : new LayoutNode(frame.Id + suffix, frame, surface, children) { Color = resolve };
    }

    private LayoutNode? BuildText(TextLayer layer, string id, Surface surface, DataScope scope, Func<string, Color> resolve)
    {
        var spans = new List<TextSpan>(layer.Runs.Count);
        var style = script.Style(request.Brand, layer.Role, request.Template.Id, layer.Id);
        foreach (var run in layer.Runs)
        {
            if (!_solving.Holds(run.When, scope.Values, layer.Id))
            {
                continue;
            }

            var text = _solving.Text(run.Text, scope.Values, layer.Id);
            if (text.Length == 0)
            {
                continue;
            }

            var own = run.Role is null ? style : script.Style(request.Brand, run.Role, request.Template.Id, layer.Id);
            if (run.BrandDigits)
            {
                text = LayoutScript.WithDigits(text, own.Digits);
            }

            if (layer.Bind)
            {
                text = TextBinding.Bind(text, request.Locale);
            }

            spans.Add(Span(layer, run, text, own, style, resolve) is var span && IsInked(layer) && run.Highlight is null ? span with { Color = surface.Ink } : span);
        }

        if (spans.All(span => string.IsNullOrWhiteSpace(span.Text)))
        {
            return null;
        }

        // Text without a letter of the layout's script (a price, a Latin name) is set by the rules of its own script.
        var whole = string.Concat(spans.Select(span => span.Text));
        var joined = script.Joins(whole);
        var rules = TextRules.Of(layer, style, joined, canvas.Units);
        var shaped = ShapedText.Shape(spans, request.Fonts, new TextShapeOptions
        {
            Direction = canvas.Direction == LayoutDirection.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight,
            Locale = request.Locale,
            Tracked = rules.Tracking != 0,
            Hyphenate = layer.Hyphenate,
        });
        return new LayoutNode(id, layer, surface, [])
        {
            Text = new TextBlock(layer, whole, shaped, style, rules, script.Trim(layer.Role, joined), canvas.Units, request.Adjustments.TextScale),
            Color = token => IsInked(layer) && token == layer.Color ? surface.Ink : resolve(token),
        };
    }

    private bool IsInked(TextLayer layer) => request.Adjustments.InkTexts.Contains(layer.Id);

    private TextSpan Span(TextLayer layer, TextRun run, string text, TypeStyle own, TypeStyle layerStyle, Func<string, Color> resolve)
    {
        var families = LayoutScript.Families(own);
        var weight = run.Weight ?? own.Weight;
        var italic = run.Italic ?? own.Italic;
        var shift = 0.0;
        if (run.Align == RunAlign.CapTop && run.Scale < 1)
        {
            var full = request.Fonts.Resolve(LayoutScript.Families(layerStyle), layerStyle.Weight, layerStyle.Italic).CapHeight;
            shift = full - (request.Fonts.Resolve(families, weight, italic).CapHeight * run.Scale);
        }

        return new TextSpan(text, families)
        {
            Weight = weight,
            Italic = italic,
            Scale = run.Scale,
            Color = resolve(run.Color ?? layer.Color),
            BaselineShift = shift,
            Underline = run.Underline,
            Highlight = run.Highlight is { } marked
                ? new TextHighlight(resolve(marked.Color), marked.PaddingX, marked.PaddingY, marked.Corners, marked.Shape == HighlightShape.Marker)
                : null,

            // The last word on a feature is the run's, then the layer's, then the brand's.
            Features = [.. own.Features, .. layer.Features, .. run.Features],
        };
    }

    private LayoutNode? BuildImage(ImageLayer layer, string id, Surface surface, DataScope scope, Func<string, Color> resolve)
    {
        var input = scope.ImageKey(layer.Source);
        if (!inputs.Images.TryGetValue(input, out var image))
        {
            return layer.Fallback is null ? null : new LayoutNode(id, layer, surface, []) { Color = resolve };
        }

        var header = image.Source.ReadHeader(request.ImageLimits);
        return new LayoutNode(id, layer, surface, [])
        {
            Picture = (input, image, (double)header.Width / header.Height, header.Width, header.Height),
            Color = resolve,
        };
    }

    private LayoutNode? BuildQr(QrLayer layer, string id, Surface surface, DataScope scope, Func<string, Color> resolve)
    {
        var value = _solving.Text(layer.Value, scope.Values, layer.Id).Trim();
        if (value.Length == 0)
        {
            return null;
        }

        using var data = QRCodeGenerator.GenerateQrCode(value, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var all = data.ModuleMatrix;

        // QRCoder draws the quiet zone of four modules into its matrix; here it is the layer's own.
        const int Quiet = 4;
        var rows = new List<string>(all.Count - (2 * Quiet));
        for (var y = Quiet; y < all.Count - Quiet; y++)
        {
            var row = all[y];
            rows.Add(string.Create(all.Count - (2 * Quiet), row, (characters, bits) =>
            {
                for (var x = 0; x < characters.Length; x++)
                {
                    characters[x] = bits[x + Quiet] ? '1' : '0';
                }
            }));
        }

        return new LayoutNode(id, layer, surface, []) { Qr = (value, rows), Color = resolve };
    }
}
