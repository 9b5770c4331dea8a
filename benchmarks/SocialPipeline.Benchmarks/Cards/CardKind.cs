namespace SocialPipeline.Benchmarks.Cards;

/// <summary>The ways to make the card.</summary>
public enum CardKind
{
    /// <summary>Skia by hand, as the binding starts it.</summary>
    Floor,

    /// <summary>Skia by hand after <c>SKGraphics.Init</c>.</summary>
    FloorAfterInit,

    /// <summary>The template renderer.</summary>
    Engine,

    /// <summary>The engine's own pieces called one after another, without a template; JPEG, PNG and WebP of the card.</summary>
    Hand,
}
