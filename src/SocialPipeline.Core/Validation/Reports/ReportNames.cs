using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Reports;

/// <summary>The words of report documents for choices.</summary>
internal static class ReportNames
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Warning => "warning",
        Verdict.Failed => "failed",
        Verdict.NotApplicable => "not-applicable",
        _ => "indeterminate",
    };

    public static string Of(Evidence evidence) => evidence switch
    {
        Evidence.Scene => "scene",
        Evidence.Pixels => "pixels",
        _ => "supplied",
    };

    public static string Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Critical => "critical",
        RuleSeverity.Major => "major",
        RuleSeverity.Minor => "minor",
        _ => "advisory",
    };

    public static string Of(ReportBand band) => band switch
    {
        ReportBand.Good => "good",
        ReportBand.Fair => "fair",
        _ => "poor",
    };

    public static string Of(RepairKind kind) => kind switch
    {
        RepairKind.Recolor => "recolor",
        RepairKind.UseLogoVariant => "use-logo-variant",
        RepairKind.MoveLogo => "move-logo",
        RepairKind.ResizeLogo => "resize-logo",
        RepairKind.UseFamily => "use-family",
        RepairKind.ResizeText => "resize-text",
        RepairKind.StrengthenScrim => "strengthen-scrim",
        RepairKind.ShortenCopy => "shorten-copy",
        RepairKind.Move => "move",
        RepairKind.ChangePicture => "change-picture",
        RepairKind.Encode => "encode",
        RepairKind.Render => "render",
        _ => "declare",
    };
}
