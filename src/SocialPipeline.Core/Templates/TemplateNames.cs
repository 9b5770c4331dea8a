namespace SocialPipeline.Templates;

/// <summary>The words that template documents use for choices.</summary>
internal static class TemplateNames
{
    public static IReadOnlyDictionary<string, InputType> InputTypes { get; } = new OrderedDictionary<string, InputType>
    {
        ["text"] = InputType.Text,
        ["image"] = InputType.Image,
        ["color"] = InputType.Color,
        ["number"] = InputType.Number,
        ["boolean"] = InputType.Boolean,
        ["list"] = InputType.List,
    };

    public static IReadOnlyDictionary<string, EnterEffect> EnterEffects { get; } = new OrderedDictionary<string, EnterEffect>
    {
        ["auto"] = EnterEffect.Auto,
        ["none"] = EnterEffect.None,
        ["fade"] = EnterEffect.Fade,
        ["rise"] = EnterEffect.Rise,
        ["slide"] = EnterEffect.Slide,
    };

    public static IReadOnlyDictionary<string, CrossAlign> CrossAligns { get; } = new OrderedDictionary<string, CrossAlign>
    {
        ["start"] = CrossAlign.Start,
        ["center"] = CrossAlign.Center,
        ["end"] = CrossAlign.End,
        ["stretch"] = CrossAlign.Stretch,
        ["baseline"] = CrossAlign.Baseline,
    };

    public static IReadOnlyDictionary<string, MainAlign> MainAligns { get; } = new OrderedDictionary<string, MainAlign>
    {
        ["start"] = MainAlign.Start,
        ["center"] = MainAlign.Center,
        ["end"] = MainAlign.End,
        ["space-between"] = MainAlign.SpaceBetween,
    };

    public static IReadOnlyDictionary<string, MainAlign> VerticalAligns { get; } = new OrderedDictionary<string, MainAlign>
    {
        ["start"] = MainAlign.Start,
        ["center"] = MainAlign.Center,
        ["end"] = MainAlign.End,
    };

    public static IReadOnlyDictionary<string, LineAlign> LineAligns { get; } = new OrderedDictionary<string, LineAlign>
    {
        ["start"] = LineAlign.Start,
        ["center"] = LineAlign.Center,
        ["end"] = LineAlign.End,
    };

    public static IReadOnlyDictionary<string, RunAlign> RunAligns { get; } = new OrderedDictionary<string, RunAlign>
    {
        ["baseline"] = RunAlign.Baseline,
        ["cap-top"] = RunAlign.CapTop,
    };

    public static IReadOnlyDictionary<string, LayerArea> Areas { get; } = new OrderedDictionary<string, LayerArea>
    {
        ["canvas"] = LayerArea.Canvas,
        ["content"] = LayerArea.Content,
    };

    public static IReadOnlyDictionary<string, FrameLayout> FrameLayouts { get; } = new OrderedDictionary<string, FrameLayout>
    {
        ["free"] = FrameLayout.Free,
        ["vertical"] = FrameLayout.Vertical,
        ["horizontal"] = FrameLayout.Horizontal,
        ["grid"] = FrameLayout.Grid,
    };

    public static IReadOnlyDictionary<string, ImageFit> ImageFits { get; } = new OrderedDictionary<string, ImageFit>
    {
        ["cover"] = ImageFit.Cover,
        ["contain"] = ImageFit.Contain,
    };

    public static IReadOnlyDictionary<string, ImageTreatment> Treatments { get; } = new OrderedDictionary<string, ImageTreatment>
    {
        ["brand"] = ImageTreatment.Brand,
        ["none"] = ImageTreatment.None,
        ["monochrome"] = ImageTreatment.Monochrome,
    };

    public static IReadOnlyDictionary<string, ShapeKind> ShapeKinds { get; } = new OrderedDictionary<string, ShapeKind>
    {
        ["rectangle"] = ShapeKind.Rectangle,
        ["ellipse"] = ShapeKind.Ellipse,
        ["line"] = ShapeKind.Line,
        ["path"] = ShapeKind.Path,
    };

    public static IReadOnlyDictionary<string, TextFitMode> TextFits { get; } = new OrderedDictionary<string, TextFitMode>
    {
        ["shrink"] = TextFitMode.Shrink,
        ["truncate"] = TextFitMode.Truncate,
        ["overflow"] = TextFitMode.Overflow,
    };

    public static IReadOnlyDictionary<string, HighlightShape> HighlightShapes { get; } = new OrderedDictionary<string, HighlightShape>
    {
        ["box"] = HighlightShape.Box,
        ["marker"] = HighlightShape.Marker,
    };

    public static IReadOnlyDictionary<string, BoxSide> Sides { get; } = new OrderedDictionary<string, BoxSide>
    {
        ["top"] = BoxSide.Top,
        ["end"] = BoxSide.End,
        ["bottom"] = BoxSide.Bottom,
        ["start"] = BoxSide.Start,
    };

    /// <summary>The text sizes that have a name (design language, section 1), never below what is legible.</summary>
    public static IReadOnlyDictionary<string, Length> Sizes { get; } = new OrderedDictionary<string, Length>
    {
        ["label"] = Length.Parse("max(2.7u, 1f)"),
        ["body"] = Length.Parse("max(3.4u, 1.0833f)"),
        ["lead"] = Length.Parse("max(4.4u, 1.25f)"),
    };
}
