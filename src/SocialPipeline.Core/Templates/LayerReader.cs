using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>Reads the layers of one layout.</summary>
/// <param name="reading">What the layers need to know of the whole.</param>
internal sealed class LayerReader(TemplateReading reading)
{
    private static readonly Dictionary<string, Func<LayerReader, DocumentReader, string, Layer>> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = static (self, reader, id) => self._text.Read(reader, id),
        ["image"] = static (self, reader, id) => self.Image(reader, id),
        ["shape"] = static (self, reader, id) => self.Shape(reader, id),
        ["frame"] = static (self, reader, id) => self.Frame(reader, id),
        ["logo"] = static (_, reader, id) => new LogoLayer { Id = id, Lockup = reader.OptionalId("lockup") ?? "horizontal" },
        ["scrim"] = static (self, reader, id) => self.Scrim(reader, id),
        ["qr"] = static (self, reader, id) => self.Qr(reader, id),
    };

    private readonly TextLayerReader _text = new(reading);
    private int _depth;

    /// <summary>The words for the kinds of layer.</summary>
    public static IEnumerable<string> KindNames => Kinds.Keys;

    /// <summary>Reads an array of layers; a layer whose kind is not known is left out.</summary>
    public IReadOnlyList<Layer> ReadAll(DocumentValue layers, int min = 1)
    {
        if (_depth == TemplateLimits.MaxLayerDepth)
        {
            layers.Fault("The layers nest too deep.", $"at most {TemplateLimits.MaxLayerDepth} deep");
            return [];
        }

        _depth++;
        var read = layers.AsArray(Read, min, TemplateLimits.MaxLayers);
        _depth--;
        return [.. read.OfType<Layer>()];
    }

    private Layer? Read(DocumentValue value)
    {
        if (++reading.LayerCount > TemplateLimits.MaxLayers)
        {
            if (reading.LayerCount == TemplateLimits.MaxLayers + 1)
            {
                value.Fault("There are too many layers.", $"at most {TemplateLimits.MaxLayers} in a layout");
            }

            return null;
        }

        // The kind is settled first: without it, every other property would be reported as unknown.
        if (value.Kind == DocumentKind.Object && value.Node["type"] is { Kind: DocumentKind.String } type && !Kinds.ContainsKey(type.Text))
        {
            new DocumentValue(type, value.Faults).Fault("There is no such kind of layer." + NameSuggestion.Sentence(type.Text, Kinds.Keys), string.Join(", ", Kinds.Keys));
            return null;
        }

        return value.Kind == DocumentKind.Object && value.Node["type"] is not { Kind: DocumentKind.String }
            ? MissingKind(value)
            : value.AsObject(ReadLayer);
    }

    private static Layer? MissingKind(DocumentValue value)
    {
        new DocumentValue(value.Node["type"] ?? value.Node, value.Faults).Fault("The layer does not say what kind it is: 'type' is missing.", string.Join(", ", Kinds.Keys));
        return null;
    }

    private Layer ReadLayer(DocumentReader reader)
    {
        var kind = Kinds[reader.RequiredString("type")];
        var id = reader.RequiredId("id");
        if (reader.Optional("id") is { } place)
        {
            reading.Declare(place, id);
        }

        var repeat = reader.Optional("repeat")?.AsObject(ReadRepeat);
        var layer = reading.Inside(repeat, () => Common(reader, kind(this, reader, id))) with { Repeat = repeat };
        reading.Keep(layer);
        return layer;
    }

    private Layer Common(DocumentReader reader, Layer layer)
    {
        if (_depth > 1 && reader.Has("area"))
        {
            reader.Fault("area", "Only layers of the canvas choose their area; this one stands in a frame.", null, null);
        }

        return layer with
        {
            When = reader.Optional("when")?.AsCondition(reading),
            Visible = reader.OptionalBoolean("visible") ?? true,
            Start = reader.Optional("start")?.AsLength(),
            Top = reader.Optional("top")?.AsLength(),
            End = reader.Optional("end")?.AsLength(),
            Bottom = reader.Optional("bottom")?.AsLength(),
            Width = reader.Optional("width")?.AsExtent(),
            Height = reader.Optional("height")?.AsExtent(),
            MinWidth = reader.Optional("minWidth")?.AsLength(),
            MaxWidth = reader.Optional("maxWidth")?.AsLength(),
            MinHeight = reader.Optional("minHeight")?.AsLength(),
            MaxHeight = reader.Optional("maxHeight")?.AsLength(),
            Aspect = reader.OptionalNumber("aspect", 0.01, 100),
            AlignSelf = reader.OptionalName("alignSelf", TemplateNames.CrossAligns),
            SpaceBefore = reader.Optional("spaceBefore")?.AsLength(),
            Enter = reader.OptionalName("enter", TemplateNames.EnterEffects) ?? EnterEffect.Auto,
            Opacity = reader.OptionalNumber("opacity", 0, 1) ?? 1,
            Area = reader.OptionalName("area", TemplateNames.Areas) ?? LayerArea.Canvas,
            Surface = reader.Optional("surface")?.AsNames(),
            MayOverlap = reader.OptionalArray("mayOverlap", item => reading.AsReference(item), 1, 100),
        };
    }

    private Repeat ReadRepeat(DocumentReader reader)
    {
        var over = reader.OptionalString("over", 64);
        if (over is { Length: > 0 } && reading.FindInput(over) is not { Type: InputType.List })
        {
            var lists = reading.FindInput(over) is null ? $"There is no input '{over}'." : "The input is not a list.";
            reader.Fault("over", lists, null, "the name of a list input");
        }

        var repeat = new Repeat(over, reader.OptionalInteger("times", 1, TemplateLimits.MaxRepeats), reader.OptionalInteger("most", 1, TemplateLimits.MaxRepeats));
        if (repeat.Over is null == repeat.Times is null)
        {
            reader.Fault("A repeat goes over a list or a number of times.", null, "either over or times");
        }

        return repeat;
    }

    private ImageLayer Image(DocumentReader reader, string id)
    {
        if (reader.Has("extend") && (reader.Has("mask") || reader.Has("corners") || reader.OptionalName("fit", TemplateNames.ImageFits) == ImageFit.Contain))
        {
            reader.Fault("extend", "Only a picture that fills its whole box is carried on.", null, "extend without mask, corners or fit contain");
        }

        return new ImageLayer
        {
            Id = id,
            Source = reader.Required("source") is { } source ? ImageSource(source) : "",
            Fit = reader.OptionalName("fit", TemplateNames.ImageFits) ?? ImageFit.Cover,
            Focus = reader.Optional("focus")?.AsFocus(),
            Mask = reader.Optional("mask")?.AsOutline(),
            Corners = reader.Optional("corners")?.AsCorners() ?? Corners.Square,
            Treatment = reader.OptionalName("treatment", TemplateNames.Treatments) ?? ImageTreatment.Brand,
            Tint = reader.Optional("tint")?.AsObject(tint => new ImageTint(tint.Required("color")?.AsColorToken(reading) ?? "ground", tint.RequiredNumber("strength", 0, 1))),
            Darken = reader.OptionalNumber("darken", 0, 1) ?? 0,
            Blur = reader.Optional("blur")?.AsLength() ?? Length.Zero,
            Extend = reader.Optional("extend")?.AsObject(extend => new ImageExtension(
                extend.RequiredName("side", TemplateNames.Sides),
                extend.Optional("size")?.AsLength() ?? Length.Zero,
                extend.OptionalNumber("maxScale", 1, 20) ?? 2)),
            Fallback = reader.Optional("fallback")?.AsPaint(reading),
            Shadow = reader.Optional("shadow")?.AsShadow(reading),
            Anchor = reader.Optional("anchor")?.AsPoint() ?? (0.5, 0.5),
            Fade = [.. reader.OptionalArray("fade", item => item.AsObject(fade => new FadeEdge(
                fade.RequiredName("side", TemplateNames.Sides),
                fade.Required("size")?.AsLength() ?? Length.Zero)), 1, 4).OfType<FadeEdge>()],
        };
    }

    private string ImageSource(DocumentValue value)
    {
        var source = value.AsString(130);
        if (source == "item" || source.StartsWith("item.", StringComparison.Ordinal))
        {
            reading.CheckPath(value, source);
        }
        else if (source.Length > 0 && reading.FindInput(source) is { } input)
        {
            if (input.Type != InputType.Image)
            {
                value.Fault("The input is not an image.", "the name of an image input, or item.field in a repeated layer");
            }
        }
        else if (source.Length > 0)
        {
            reading.CheckPath(value, source);
        }

        return source;
    }

    private ShapeLayer Shape(DocumentReader reader, string id)
    {
        var kind = reader.OptionalName("shape", TemplateNames.ShapeKinds) ?? ShapeKind.Rectangle;
        if (kind == ShapeKind.Path != reader.Has("outline"))
        {
            reader.Fault(kind == ShapeKind.Path ? "A path needs its outline." : "Only a path has an outline.", null, "shape path together with an outline");
        }

        return new ShapeLayer
        {
            Id = id,
            Shape = kind,
            Outline = reader.Optional("outline")?.AsOutline(),
            Fill = reader.Optional("fill")?.AsPaint(reading),
            Stroke = reader.Optional("stroke")?.AsStroke(reading),
            Corners = reader.Optional("corners")?.AsCorners() ?? Corners.Square,
            Shadow = reader.Optional("shadow")?.AsShadow(reading),
            Turn = reader.OptionalInteger("turn", 0, 3) ?? 0,
            Mirror = reader.OptionalBoolean("mirror") ?? true,
        };
    }

    private FrameLayer Frame(DocumentReader reader, string id) => new()
    {
        Id = id,
        Layout = reader.OptionalName("layout", TemplateNames.FrameLayouts) ?? FrameLayout.Free,
        Children = reader.Optional("children") is { } children ? ReadAll(children, 0) : [],
        Gap = reader.Optional("gap")?.AsLength() ?? Length.Zero,
        Padding = reader.Optional("padding")?.AsEdges() ?? Edges.None,
        Align = reader.OptionalName("align", TemplateNames.CrossAligns) ?? CrossAlign.Start,
        Justify = reader.OptionalName("justify", TemplateNames.MainAligns) ?? MainAlign.Start,
        Columns = reader.OptionalInteger("columns", 1, 40) ?? 2,
        Fill = reader.Optional("fill")?.AsPaint(reading),
        Corners = reader.Optional("corners")?.AsCorners() ?? Corners.Square,
        Clip = reader.OptionalBoolean("clip") ?? false,
    };

    private ScrimLayer Scrim(DocumentReader reader, string id) => new()
    {
        Id = id,
        For = reader.RequiredArray("for", item => reading.AsReference(item), 1, 50),
        Color = reader.Optional("color")?.AsColorToken(reading) ?? "ground",
        From = reader.OptionalName("from", TemplateNames.Sides),
        Solid = reader.OptionalNumber("solid", 0, 1) ?? 0.6,
        MinStrength = reader.OptionalNumber("minStrength", 0, 1) ?? 0,
    };

    private QrLayer Qr(DocumentReader reader, string id) => new()
    {
        Id = id,
        Value = reader.Required("value") is { } value ? _text.LiquidOf(value) : "",
        Dark = reader.Optional("dark")?.AsColorToken(reading) ?? "ink",
        Light = reader.Optional("light")?.AsColorToken(reading) ?? "white",
        QuietZone = reader.OptionalInteger("quietZone", 0, 8) ?? 4,
        MinModule = reader.OptionalNumber("minModule", 1, 100) ?? 4.5,
    };
}
