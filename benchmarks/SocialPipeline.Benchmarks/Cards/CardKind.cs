namespace SocialPipeline.Benchmarks.Cards;

/// <summary>The three ways to make the card.</summary>
public enum CardKind
{
    /// <summary>Skia by hand, as the binding starts it.</summary>
    Floor,

    /// <summary>Skia by hand after <c>SKGraphics.Init</c>.</summary>
    FloorAfterInit,

    /// <summary>The template renderer.</summary>
    Engine,
}
