using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Validation;

namespace SocialPipeline.Generation;

/// <summary>The repairs that a drawn design's findings ask for, the most urgent first. What the brief or the caller settled is never touched.</summary>
/// <param name="brand">Whose rules are kept.</param>
/// <param name="settled">What the caller settled.</param>
internal sealed class RepairMoves(Brand brand, DesignAdjustments settled)
{
    private const double MostScrim = 21;
    private const double LeastText = .7;

    public IEnumerable<RepairMove> For(DrawnDesign drawn)
    {
        if (drawn.Error is { } error)
        {
            return Unfit(drawn.Design, error);
        }

        var scene = drawn.Image!.Scene;
        return drawn.Report!.Checks
            .Where(check => check.Findings.Count > 0 && check.Weight > 0)
            .OrderByDescending(check => check.Blocks)
            .ThenByDescending(check => check.Weight * (1 - (check.Score ?? 0)))
            .SelectMany(check => check.Findings.SelectMany(finding => For(check, finding, drawn.Design, scene)));
    }

    private IEnumerable<RepairMove> Unfit(Design design, SocialPipelineException error)
    {
        var moves = error is LayoutException or InputException ? new[] { Shorter(design), OtherLayout(design, null) } : [];
        return moves.OfType<Change>().Select(change => change.Move("layout", error.Message));
    }

    private IEnumerable<RepairMove> For(CheckResult check, Finding finding, Design design, Scene scene)
    {
        IEnumerable<Change?> changes = finding.Repair?.Kind switch
        {
            RepairKind.StrengthenScrim => [StrongerScrim(finding, design, scene), OtherCrop(finding, design, scene), OtherLayout(design, scene)],
            RepairKind.Recolor when check.RuleId == BrandRuleIds.TextContrast => [StrongerInk(finding, design, scene), OtherLayout(design, scene)],
            RepairKind.UseLogoVariant => [OtherVariant(finding.Repair.Value, design), OtherCrop(finding, design, scene)],
            RepairKind.MoveLogo => [.. OtherCorners(finding.Repair.Value, design, scene), OtherLayout(design, scene)],
            RepairKind.ShortenCopy => [Shorter(design), SmallerText(check, design), OtherLayout(design, scene)],
            RepairKind.ResizeText => [Shorter(design), OtherLayout(design, scene)],
            RepairKind.Move => [SmallerText(check, design), Shorter(design), OtherLayout(design, scene)],
            RepairKind.ChangePicture => [OtherPicture(design)],
            null when check.RuleId == BrandRuleIds.LogoPresent && scene.Dropped.Count > 0 => [Shorter(design), OtherLayout(design, scene)],
            null when check.RuleId == BrandRuleIds.LogoContrast => [OtherCrop(finding, design, scene), OtherLayout(design, scene)],
            _ => [],
        };
        return changes.OfType<Change>().Select(change => change.Move(check.RuleId, finding.Message));
    }

    private Change? StrongerScrim(Finding finding, Design design, Scene scene)
    {
        var layer = scene.Elements.FirstOrDefault(element => element.Id == finding.Element)?.Layer;
        var now = design.Adjustments.ScrimContrast;
        if (settled.ScrimContrast != DesignAdjustments.None.ScrimContrast || now >= MostScrim || !scene.Elements.OfType<SceneScrim>().Any(scrim => layer is not null && scrim.For.Contains(layer)))
        {
            return null;
        }

        var next = Math.Min(MostScrim, Math.Round(Math.Max(now * 1.35, (finding.Gauge?.Limit ?? 0) * 1.2), 1));
        return new Change(RepairStep.StrongerScrim, Text($"Scrims reach {next:0.0}:1 instead of {now:0.0}:1."), design with { Adjustments = design.Adjustments with { ScrimContrast = next } });
    }

    /// <summary>Every text of the layer that fails is painted: a list whose entries differ would be a new fault.</summary>
    private static Change? StrongerInk(Finding finding, Design design, Scene scene)
    {
        var text = scene.Texts.FirstOrDefault(element => element.Id == finding.Element);
        return text is null || design.Adjustments.InkTexts.Contains(text.Layer)
            ? null
            : new Change(RepairStep.StrongerInk, $"'{text.Layer}' is painted in the ink of its surface.", design with { Adjustments = design.Adjustments with { InkTexts = [.. design.Adjustments.InkTexts, text.Layer] } });
    }

    /// <summary>The other end of the picture along the side on which there is room, when nobody settled the crop and the fault stands on the picture.</summary>
    private static Change? OtherCrop(Finding finding, Design design, Scene scene)
    {
        var image = PictureUnder(finding, scene);
        if (image is not { IsCropped: true, Focus: not null, FocusOrigin: FocusOrigin.Found or FocusOrigin.Template } || design.Adjustments.Focus is not null)
        {
            return null;
        }

        var header = image.Source.ReadHeader();
        var (across, down) = (1 - (image.Crop.Width / header.Width), 1 - (image.Crop.Height / header.Height));
        if (Math.Max(across, down) < .1)
        {
            return null;
        }

        var now = image.Focus!.Value;
        var next = across >= down ? now with { X = now.X < .5 ? .9 : .1 } : now with { Y = now.Y < .5 ? .9 : .1 };
        return new Change(RepairStep.OtherCrop, Text($"The picture is cropped around {next.X:0.00}, {next.Y:0.00} instead of {now.X:0.00}, {now.Y:0.00}."), design with { Adjustments = design.Adjustments with { Focus = next } });
    }

    /// <summary>The topmost picture that shows through under an element; <see langword="null"/> when a filled shape or a full scrim covers the ground first.</summary>
    private static SceneImage? PictureUnder(Finding finding, Scene scene)
    {
        if (scene.Elements.FirstOrDefault(element => element.Id == finding.Element) is not { } standing)
        {
            return null;
        }

        var box = standing is SceneText text ? text.Ink : standing.Box;
        var below = scene.Elements.TakeWhile(element => element != standing).Reverse().FirstOrDefault(element => element switch
        {
            SceneImage picture => picture.Opacity > 0 && picture.Box.Overlaps(box),
            SceneShape { Opacity: >= 1, Fill: { } fill } shape => fill.Stops.All(stop => stop.Color.A == 255) && shape.Box.Contains(box),
            SceneScrim { Opacity: >= 1, Strength: >= 1 } scrim => scrim.Box.Contains(box),
            _ => false,
        });
        return below as SceneImage;
    }

    private Change? OtherVariant(string? id, Design design) => id is null || settled.LogoVariant is not null || design.Adjustments.LogoVariant == id
        ? null
        : new Change(RepairStep.OtherLogoVariant, $"The logo is drawn as {id}.", design with { Adjustments = design.Adjustments with { LogoVariant = id } });

    /// <summary>The corners that the brand allows: first the one that the finding names, and a free one before one where others have to make room.</summary>
    private IEnumerable<Change?> OtherCorners(string? named, Design design, Scene scene) => settled.LogoCorner is not null
        ? []
        : BrandNames.Corners
            .Where(pair => pair.Key == named || brand.LogoPolicy.Corners.Contains(pair.Value))
            .Where(pair => design.Adjustments.LogoCorner != pair.Value)
            .OrderBy(pair => LogoMove.Obstacle(pair.Value, scene) is not null)
            .ThenBy(pair => pair.Key != named)
            .Select(pair => new Change(RepairStep.OtherLogoCorner, $"The logo stands {pair.Key}.", design with { Adjustments = design.Adjustments with { LogoCorner = pair.Value } }));

    private Change? SmallerText(CheckResult check, Design design)
    {
        var next = Math.Round(design.Adjustments.TextScale * .88, 2);
        return settled.TextScale < 1 || next < LeastText || check.RuleId is BrandRuleIds.CaptionLimits or BrandRuleIds.Voice
            ? null
            : new Change(RepairStep.SmallerText, Text($"Texts start at {next:0%} of the template's size."), design with { Adjustments = design.Adjustments with { TextScale = next } });
    }

    private static Change? Shorter(Design design)
    {
        var next = design.Plan.Wording + 1;
        return next > design.Plan.Original.Shorter.Count
            ? null
            : new Change(RepairStep.ShorterCopy, Text($"The brief's shorter wording {next} is drawn."), design.InWording(next));
    }

    private Change? OtherLayout(Design design, Scene? scene)
    {
        var skipped = design.Adjustments.SkippedLayouts + 1;
        return settled.SkippedLayouts > 0 || design.Plan.Template.Layouts.Count < 2 || scene?.Layout == "base" || (scene is null && skipped > 1)
            ? null
            : new Change(RepairStep.OtherLayout, $"The template's next layout is used instead of '{scene?.Layout ?? "the first"}'.", design with { Adjustments = design.Adjustments with { SkippedLayouts = skipped } });
    }

    private static Change? OtherPicture(Design design)
    {
        var next = design.Picture + 1;
        return next >= design.Plan.Candidates.Count
            ? null
            : new Change(RepairStep.OtherPicture, $"The picture '{design.Plan.Candidates[next].Id}' is shown.", design with { Picture = next });
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Change(RepairStep Step, string Sentence, Design Design)
    {
        public RepairMove Move(string ruleId, string problem) => new(ruleId, problem, Step, Sentence, Design);
    }
}
