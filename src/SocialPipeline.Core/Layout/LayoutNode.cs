using SocialPipeline.Brands;
using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>A layer that is there, with its surface and its data; what the solver measures and places.</summary>
internal sealed class LayoutNode(string id, Layer layer, Surface surface, IReadOnlyList<LayoutNode> children)
{
    public string Id { get; } = id;

    public Layer Layer { get; } = layer;

    public Surface Surface { get; } = surface;

    public IReadOnlyList<LayoutNode> Children { get; } = children;

    /// <summary>For a text layer: the shaped text.</summary>
    public TextBlock? Text { get; init; }

    /// <summary>For an image layer: the picture, when it was given.</summary>
    public (string Input, InputValue.Image Image, double Aspect, int Width, int Height)? Picture { get; init; }

    /// <summary>For a logo: the candidates and width ÷ height.</summary>
    public (IReadOnlyList<LogoVariant> Variants, double Aspect)? Logo { get; init; }

    /// <summary>For a QR code: what it says and its modules.</summary>
    public (string Value, IReadOnlyList<string> Modules)? Qr { get; init; }

    /// <summary>Colours with Liquid already evaluated, by token text.</summary>
    public required Func<string, Colors.Color> Color { get; init; }

    /// <summary>Where it was placed.</summary>
    public Box Box { get; set; }

    /// <summary>For text: the size and lines that were settled.</summary>
    public FittedText? Fitted { get; set; }

    /// <summary>A frame without children and without fill only takes up space in a stack.</summary>
    public bool IsSpacer => Layer is FrameLayer { Fill: null } && Children.Count == 0;
}
