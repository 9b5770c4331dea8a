using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using SocialPipeline.Text;
using Xunit;

namespace SocialPipeline.Layout;

/// <summary>A small language for layout facts: a template's layers on a format with data; asks where things stand.</summary>
internal sealed class LayoutCase
{
    private static readonly FontLibrary Fonts = FontLibrary.CreateDefault();
    private static readonly Brand Plain = Brand.FromColors("Plain", Color.Parse("#1A3A5A"), accent: Color.Parse("#E8A33D"));
    private readonly TemplateData _data = [];
    private readonly string _template;
    private PlatformFormat _format = Square;
    private Brand _brand = Plain;
    private DesignAdjustments _adjustments = DesignAdjustments.None;
    private LayoutDirection? _direction;

    private LayoutCase(string template) => _template = template;

    public static PlatformFormat Square { get; } = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare);

    /// <summary>A template of these layers; inputs are a, b, c (texts), list (texts) and photo.</summary>
    public static LayoutCase Of(string layers, string dropOrder = "[]", string more = "") => new($$"""
        {
          "schemaVersion": 1, "id": "case", "name": "Case",
          "inputs": {
            "a": { "type": "text" }, "b": { "type": "text" }, "c": { "type": "text" },
            "list": { "type": "list" }, "photo": { "type": "image" }
          },
          "surface": "paper", "margin": "100px", "dropOrder": {{dropOrder}}, {{more}}
          "layers": [ {{layers}} ]
        }
        """);

    public LayoutCase On(PlatformFormat format)
    {
        _format = format;
        return this;
    }

    public LayoutCase InBrand(Brand brand)
    {
        _brand = brand;
        return this;
    }

    public LayoutCase Adjusted(DesignAdjustments adjustments)
    {
        _adjustments = adjustments;
        return this;
    }

    public LayoutCase With(string input, InputValue value)
    {
        _data[input] = value;
        return this;
    }

    public LayoutCase RightToLeft()
    {
        _direction = LayoutDirection.RightToLeft;
        return this;
    }

    public Scene Solve()
    {
        var template = TemplateReader.Read(System.Text.Encoding.UTF8.GetBytes(_template), "case");
        return LayoutSolver.Solve(new LayoutRequest(template, _data, _brand, _format, Fonts) { Direction = _direction, Adjustments = _adjustments });
    }

    /// <summary>Solves and says that an element stands there, within half a pixel.</summary>
    public LayoutCase Places(string id, double x, double y, double w, double h)
    {
        var box = Solve().Elements.First(element => element.Id == id).Box;
        Assert.True(
            Math.Abs(box.X - x) <= .5 && Math.Abs(box.Y - y) <= .5 && Math.Abs(box.Width - w) <= .5 && Math.Abs(box.Height - h) <= .5,
            FormattableString.Invariant($"'{id}' stands at {box.X:0.#},{box.Y:0.#} with {box.Width:0.#}×{box.Height:0.#}; expected {x},{y} with {w}×{h}"));
        return this;
    }
}
