namespace SocialPipeline.Benchmarks.Cards;

/// <summary>Starts one way to make the card. <c>SKGraphics.Init</c> holds for a process: one kind a process.</summary>
internal static class CardMaker
{
    public static ICard Start(CardKind kind) => kind switch
    {
        CardKind.Engine => new EngineCard(),
        CardKind.FloorAfterInit => new FloorCard(afterInit: true),
        _ => new FloorCard(afterInit: false),
    };
}
