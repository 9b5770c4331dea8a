namespace SocialPipeline.Benchmarks.Cards;

/// <summary>Starts a way of making the card. The floor without Init must be alone in its process: Init lasts as long as the process.</summary>
internal static class CardMaker
{
    public static ICard Start(CardKind kind) => kind switch
    {
        CardKind.Engine => new EngineCard(),
        CardKind.Hand => new HandCard(),
        CardKind.FloorAfterInit => new FloorCard(afterInit: true),
        _ => new FloorCard(afterInit: false),
    };
}
