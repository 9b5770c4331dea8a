using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>Reads the base layout and the variants. A variant is the base layout's JSON with merge patches (RFC 7396) by layer id, read as a layout of its own.</summary>
/// <param name="root">The document.</param>
/// <param name="inputs">The template's inputs by name.</param>
/// <param name="liquid">Takes the Liquid of all layouts.</param>
internal sealed class LayoutReader(DocumentReader root, IReadOnlyDictionary<string, InputDefinition> inputs, LiquidCache liquid)
{
    private int _layersInAll;

    /// <summary>The variants in document order, then the base layout.</summary>
    public IReadOnlyList<TemplateLayout> Read()
    {
        root.Allow("surface", "margin", "dropOrder", "layers", "variants");
        var layout = ReadLayout("base", root.Node, root.Faults, ownLayers: false);
        var names = new HashSet<string>(StringComparer.Ordinal) { "base" };
        var variants = root.OptionalArray("variants", value => value.AsObject(reader => ReadVariant(reader, names)), 0, TemplateLimits.MaxVariants);
        return [.. variants.OfType<TemplateLayout>(), layout];
    }

    private TemplateLayout ReadVariant(DocumentReader reader, HashSet<string> names)
    {
        var name = reader.RequiredId("name");
        if (name.Length > 0 && !names.Add(name))
        {
            reader.Fault("name", "Two layouts have the same name.", null, "a name that no other variant has, and not base");
        }

        var reading = new TemplateReading(inputs, liquid);
        var when = reader.Required("when")?.AsCondition(reading);
        reader.Allow("surface", "margin", "dropOrder", "set", "layers");

        var merged = root.Node;
        foreach (var property in (string[])["surface", "margin", "dropOrder", "layers"])
        {
            merged = reader.Node[property] is { } own ? merged.With(property, own) : merged;
        }

        if (reader.Optional("set") is { } set)
        {
            if (reader.Has("layers"))
            {
                reader.Fault("set", "A variant with its own layers has nothing to patch.", null, "either set or layers");
            }
            else
            {
                merged = Patch(merged, set);
            }
        }

        if (_layersInAll > TemplateLimits.MaxLayersInAll)
        {
            reader.Fault("All layouts together have too many layers.", null, $"at most {TemplateLimits.MaxLayersInAll}");
            return new TemplateLayout { Name = name, When = when, Surface = ["brand"], Layers = [] };
        }

        // What is wrong in the base layout is wrong in every variant: it is said once.
        var faults = new DocumentFaults(reader.Faults.Source);
        var layout = ReadLayout(name, merged, faults, reader.Has("layers") && !reader.Has("dropOrder"));
        foreach (var problem in faults.Problems.Except(reader.Faults.Problems).ToList())
        {
            reader.Faults.Add(problem);
        }

        return layout with { When = when };
    }

    private TemplateLayout ReadLayout(string name, DocumentNode node, DocumentFaults faults, bool ownLayers)
    {
        var reading = new TemplateReading(inputs, liquid);
        var reader = new DocumentReader(node, faults);
        var layers = reader.Required("layers") is { } value ? new LayerReader(reading).ReadAll(value) : [];
        _layersInAll += reading.LayerCount;
        var layout = new TemplateLayout
        {
            Name = name,
            Surface = reader.Optional("surface")?.AsNames() ?? ["brand"],
            Margin = reader.Optional("margin")?.AsEdges(),
            Layers = layers,
            DropOrder = reader.OptionalArray("dropOrder", step => Drop(step, reading, ownLayers), 0, 100),
        };
        reading.CheckReferences();

        // A variant with layers of its own inherits of the drop order what it has layers for.
        return ownLayers ? layout with { DropOrder = [.. layout.DropOrder.Where(step => reading.Knows(step.Layer))] } : layout;
    }

    private static DropStep Drop(DocumentValue value, TemplateReading reading, bool inherited)
    {
        if (value.Kind == DocumentKind.String)
        {
            return new DropStep(inherited ? value.Node.Text : reading.AsReference(value));
        }

        return value.AsObject(reader =>
        {
            var keep = reader.OptionalInteger("keep", 1, TemplateLimits.MaxRepeats);
            var layer = reader.Required("layer") is not { } id ? "" : inherited ? id.Node.Text : reading.AsReference(id, keep is not null);
            return new DropStep(layer, keep);
        }) ?? new DropStep("");
    }

    private static DocumentNode Patch(DocumentNode layout, DocumentValue set)
    {
        var patches = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
        foreach (var (id, patch) in set.AsMap((_, value) => value, 1, TemplateLimits.MaxLayers))
        {
            if (patch.Kind != DocumentKind.Object)
            {
                patch.Fault("A patch is an object with the properties that change.", "an object; { \"visible\": false } switches a layer off");
            }
            else if (patch.Node["id"] is { } renamed)
            {
                new DocumentValue(renamed, set.Faults).Fault("A patch cannot give a layer another id.", "the other properties of the layer");
            }
            else
            {
                patches[id] = patch.Node;
            }
        }

        if (layout["layers"] is not { Kind: DocumentKind.Array } layers)
        {
            return layout;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        var patched = layout.With("layers", PatchAll(layers, patches, known, 0));
        foreach (var (id, patch) in patches)
        {
            if (!known.Contains(id))
            {
                set.Faults.Add(new DocumentProblem(
                    patch.Path, patch.NameLine, patch.NameColumn, "There is no layer of that id." + NameSuggestion.Sentence(id, known), DocumentFaults.Shorten(id), string.Join(", ", known)));
            }
        }

        return patched;
    }

    private static DocumentNode PatchAll(DocumentNode layers, Dictionary<string, DocumentNode> patches, HashSet<string> known, int depth)
        => layers.WithItems(layers.Items.Select(layer => PatchOne(layer, patches, known, depth)));

    private static DocumentNode PatchOne(DocumentNode layer, Dictionary<string, DocumentNode> patches, HashSet<string> known, int depth)
    {
        if (layer["id"] is { Kind: DocumentKind.String } id)
        {
            known.Add(id.Text);
            layer = patches.TryGetValue(id.Text, out var patch) ? layer.Merge(patch) : layer;
        }

        return layer["children"] is { Kind: DocumentKind.Array } children && depth < TemplateLimits.MaxLayerDepth
            ? layer.With("children", PatchAll(children, patches, known, depth + 1))
            : layer;
    }
}
