using SocialPipeline.Colors;
using SocialPipeline.Documents;

namespace SocialPipeline.Brands;

/// <summary>Reads brand documents strictly: every fault is listed with its place, what was found and what is allowed.</summary>
public static class BrandReader
{
    /// <summary>The version of the document format that this reader reads.</summary>
    public const int SchemaVersion = 1;

    private static readonly DocumentLimits Limits = new(BrandLimits.MaxDocumentBytes);

    /// <summary>Reads a brand whose files come from anywhere.</summary>
    /// <param name="json">The document: JSON in UTF-8, comments and trailing commas allowed; it stays open.</param>
    /// <param name="openAsset">Opens a logo or font by the name in the document (forward slashes, never leaving the brand's folder); <see langword="null"/> when there is none. The stream is closed after reading.</param>
    /// <param name="source">The name that faults give the document.</param>
    /// <exception cref="DocumentException">The document has faults, or a file is missing, too large or of the wrong kind.</exception>
    public static Brand Read(Stream json, Func<string, Stream?> openAsset, string source = "brand")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(openAsset);
        ArgumentNullException.ThrowIfNull(source);
        return Read(DocumentReader.Open(json, source, Limits), new AssetSource(openAsset, static _ => null));
    }

    /// <summary>Reads a brand from its folder, or from the document in it.</summary>
    internal static Brand Load(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "brand.json") : path;
        var document = DocumentReader.OpenFile(file, Limits);
        return Read(document, AssetSource.Folder(Path.GetDirectoryName(Path.GetFullPath(file))!));
    }

    private static Brand Read(DocumentReader document, AssetSource source)
    {
        var reader = document.RequireVersion(SchemaVersion);
        var assets = new AssetReader(source);
        var palette = reader.RequiredObject("palette", ReadPalette) ?? PaletteOf(Color.Black);
        var brand = new Brand
        {
            Id = reader.RequiredId("id"),
            Name = reader.RequiredString("name", 100),
            Palette = palette,
            Typography = reader.OptionalObject("typography", TypographyReader.Read) ?? TypographyReader.Default,
            Surfaces = ReadSurfaces(reader, palette),
            Shapes = reader.OptionalMap("shapes", ReadShape, 0, 50),
            Photo = reader.Optional("photo") is { } photo ? ReadPhoto(photo) : PhotoStyle.Natural,
            Corners = reader.Optional("corners") is { } corners ? ReadCorners(corners) : CornerStyle.Square,
            Logos = ReadLogos(reader, assets),
            LogoPolicy = reader.OptionalObject("logoPolicy", policy => ReadPolicy(policy, palette)) ?? new LogoPolicy(),
            Voice = reader.OptionalObject("voice", ReadVoice) ?? new Voice(),
            Rules = RuleSettingsReader.Read(reader),
            Fonts = reader.Optional("fonts") is { } fonts ? assets.ReadFonts(fonts) : [],
        };
        reader.ThrowIfAny();
        return brand;
    }

    /// <summary>A palette of one colour, with the defaults for the others.</summary>
    internal static Palette PaletteOf(Color primary, Color? secondary = null, Color? accent = null, Color? background = null, Color? text = null)
    {
        var second = secondary ?? primary;
        return new Palette
        {
            Primary = primary,
            Secondary = second,
            Accent = accent ?? second,
            Background = background ?? Color.White,
            Text = text ?? Color.Black,
        };
    }

    private static Palette ReadPalette(DocumentReader reader)
    {
        var palette = PaletteOf(
            reader.Required("primary")?.AsOpaque() ?? Color.Black,
            reader.Optional("secondary")?.AsOpaque(),
            reader.Optional("accent")?.AsOpaque(),
            reader.Optional("background")?.AsOpaque(),
            reader.Optional("text")?.AsOpaque());
        var neutrals = reader.OptionalArray("neutrals", item => item.AsOpaque(), 0, 20);
        var extra = reader.OptionalMap("extra", (name, value) => ReadExtra(name, value, palette), 0, 50);
        return palette with { Neutrals = neutrals, Extra = extra };
    }

    private static Color ReadExtra(string name, DocumentValue value, Palette palette)
    {
        if (!IsName(name))
        {
            value.Fault($"'{name}' cannot be the name of a colour.", "lower-case letters, digits and hyphens, starting with a letter");
        }
        else if (palette.TryGet(name, out _) || Surface.Tokens.Contains(name) || name.StartsWith("neutral-", StringComparison.Ordinal) || name == "mix")
        {
            value.Fault($"The name '{name}' has a meaning already.", "another name");
        }

        return value.AsOpaque();
    }

    private static Color AsOpaque(this DocumentValue value)
    {
        var color = value.AsColor();
        if (value.Kind == DocumentKind.String && Color.TryParse(value.Node.Text, out _) && !color.IsOpaque)
        {
            value.Fault("A colour of the palette is opaque.", "a colour without alpha");
        }

        return color with { A = 255 };
    }

    // A surface may speak of the palette by name, so that a colour is written down once.
    private static Color AsSurfaceColor(this DocumentValue value, Palette palette)
    {
        if (value.Kind != DocumentKind.String || value.Node.Text.StartsWith('#') || value.Node.Text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase))
        {
            return value.AsOpaque();
        }

        if (!palette.TryGet(value.Node.Text, out var color))
        {
            value.Fault("The palette has no such colour." + NameSuggestion.Sentence(value.Node.Text, palette.Tokens), $"{string.Join(", ", palette.Tokens)}, or a colour such as #5A1420");
        }

        return color;
    }

    private static Dictionary<string, Surface> ReadSurfaces(DocumentReader reader, Palette palette)
    {
        var surfaces = new Dictionary<string, Surface>(StringComparer.Ordinal);
        foreach (var (name, surface) in reader.OptionalMap("surfaces", (name, value) => ReadSurface(name, value, palette), 0, 60))
        {
            if (surface is not null)
            {
                surfaces[name] = surface;
            }
        }

        foreach (var name in SurfaceNames.All)
        {
            surfaces.TryAdd(name, SurfaceDerivation.On(palette, SurfaceDerivation.StandardGround(palette, name)!.Value));
        }

        return surfaces;
    }

    private static Surface? ReadSurface(string name, DocumentValue value, Palette palette)
    {
        if (!IsName(name))
        {
            value.Fault($"'{name}' cannot be the name of a surface.", "lower-case letters, digits and hyphens, starting with a letter");
        }

        // A text is the name of a ground of which everything else is derived.
        if (value.Kind == DocumentKind.String)
        {
            return SurfaceDerivation.On(palette, value.AsSurfaceColor(palette));
        }

        return value.AsObject(reader =>
        {
            Color? Get(string token) => reader.Optional(token)?.AsSurfaceColor(palette);
            var ground = Get("ground") ?? SurfaceDerivation.StandardGround(palette, name);
            if (ground is null)
            {
                reader.Fault($"The surface '{name}' has no ground.", null, $"a ground; only {string.Join(", ", SurfaceNames.All)} have one by themselves");
            }

            return SurfaceDerivation.Complete(palette, ground ?? palette.Background, new SurfaceDraft
            {
                Ink = Get("ink"),
                Body = Get("body"),
                Muted = Get("muted"),
                Highlight = Get("highlight"),
                Spot = Get("spot"),
                SpotInk = Get("spot-ink"),
                Tone = Get("tone"),
                Second = Get("second"),
                Line = Get("line"),
            });
        });
    }

    private static string ReadShape(string name, DocumentValue value)
    {
        if (!IsName(name))
        {
            value.Fault($"'{name}' cannot be the name of a shape.", "lower-case letters, digits and hyphens, starting with a letter");
        }

        var path = value.AsString();
        if (path.Length > 0 && OutlineSyntax.Check(path) is { } problem)
        {
            value.Fault(problem, OutlineSyntax.AllowedSyntax);
        }

        return path;
    }

    private static PhotoStyle ReadPhoto(DocumentValue value)
    {
        if (value.Kind == DocumentKind.String)
        {
            _ = value.AsName(new Dictionary<string, bool> { ["natural"] = true });
            return PhotoStyle.Natural;
        }

        return value.AsObject(reader => reader.RequiredObject("duotone", tones => new PhotoStyle(
            tones.Required("dark")?.AsOpaque(),
            tones.Required("light")?.AsOpaque()))) ?? PhotoStyle.Natural;
    }

    private static CornerStyle ReadCorners(DocumentValue value)
    {
        switch (value.Kind)
        {
            case DocumentKind.String:
                return value.AsName(new OrderedDictionary<string, CornerStyle> { ["square"] = CornerStyle.Square, ["round"] = new(0.5, 0.5, 0.5, 0.5) }) ?? CornerStyle.Square;
            case DocumentKind.Number:
                var all = value.AsNumber(0, 0.5);
                return new CornerStyle(all, all, all, all);
            default:
                return value.AsObject(reader => new CornerStyle(
                    reader.OptionalNumber("topStart", 0, 0.5) ?? 0,
                    reader.OptionalNumber("topEnd", 0, 0.5) ?? 0,
                    reader.OptionalNumber("bottomEnd", 0, 0.5) ?? 0,
                    reader.OptionalNumber("bottomStart", 0, 0.5) ?? 0)) ?? CornerStyle.Square;
        }
    }

    private static IReadOnlyList<LogoVariant> ReadLogos(DocumentReader reader, AssetReader assets)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return [.. reader.OptionalArray("logos", value => value.AsObject(logo => ReadLogo(logo, assets, ids)), 0, BrandLimits.MaxLogos).OfType<LogoVariant>()];
    }

    private static LogoVariant? ReadLogo(DocumentReader reader, AssetReader assets, HashSet<string> ids)
    {
        var id = reader.RequiredId("id");
        if (id.Length > 0 && !ids.Add(id))
        {
            reader.Fault("id", "Two logo variants have the same id.", null, "an id that no other variant has");
        }

        var lockup = reader.OptionalId("lockup") ?? "horizontal";
        var ink = reader.OptionalName("ink", BrandNames.Inks) ?? LogoInk.FullColor;
        var ground = reader.RequiredName("ground", BrandNames.Grounds);
        return reader.Required("file") is { } file && assets.ReadLogo(file) is { } asset ? new LogoVariant(id, lockup, ink, ground, asset) : null;
    }

    private static LogoPolicy ReadPolicy(DocumentReader reader, Palette palette) => new()
    {
        ClearSpace = reader.OptionalNumber("clearSpace", 0, 2) ?? 0.5,
        MinHeight = reader.OptionalNumber("minHeight", 1, 1000) ?? 24,
        Corners = reader.OptionalArray("corners", item => item.AsName(BrandNames.Corners), 0, 4),
        MinContrast = reader.OptionalNumber("minContrast", 1, 21) ?? 3,
        OneColorOn = reader.OptionalArray("oneColorOn", item => item.AsId(), 0, 50),
    };

    private static Voice ReadVoice(DocumentReader reader) => new()
    {
        Tone = reader.OptionalArray("tone", item => item.AsString(60), 0, 20),
        BannedWords = reader.OptionalArray("bannedWords", item => item.AsString(100), 0, 500),
        RequiredWords = reader.OptionalArray("requiredWords", item => item.AsString(500), 0, 50),
        MaxEmoji = reader.OptionalInteger("maxEmoji", 0, 100),
        MaxHashtags = reader.OptionalInteger("maxHashtags", 0, 100),
        MaxReadingGrade = reader.OptionalNumber("maxReadingGrade", 1, 20),
    };

    private static bool IsName(string name)
        => name.Length is > 0 and <= 64 && char.IsAsciiLetterLower(name[0]) && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
