using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>Text, logo and codes keep out of what the platform covers with its own buttons and texts.</summary>
public sealed class SafeAreaRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.SafeArea;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Safe area";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 2;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.SafeArea is not { } safe)
        {
            return RuleOutcome.NotApplicable("No format was named, so nothing is known to be covered.");
        }

        var things = ThingsOf(subject).ToList();
        if (things.Count == 0)
        {
            return subject.Scene is null
                ? RuleOutcome.Indeterminate("Where text and logo stand is not known.")
                : RuleOutcome.NotApplicable("There is neither text nor logo nor code in the picture.");
        }

        var tolerance = subject.Parameter(Id, "tolerance");
        var findings = things.Select(thing => (Thing: thing, Out: Outside(thing.Box, safe))).Where(entry => entry.Out.Distance > tolerance).Select(entry => new Finding
        {
            Message = $"{entry.Thing.Name} stands {Figures.Pixels(Math.Ceiling(entry.Out.Distance))} outside the safe area at the {entry.Out.Side}.",
            Measured = Figures.Pixels(Math.Ceiling(entry.Out.Distance)) + " outside",
            Required = "inside",
            Fix = $"Move it {entry.Out.Way} by {Figures.Pixels(Math.Ceiling(entry.Out.Distance))}.",
            Box = entry.Thing.Box,
            Around = safe,
            Element = entry.Thing.Element,
            Repair = entry.Thing.Element is null ? null : new Repair(RepairKind.Move, entry.Thing.Element) { Amount = Math.Ceiling(entry.Out.Distance), Value = entry.Out.Way },
        }).ToList();
        var partly = subject.Logos.Unknown is not null && subject.Brand.Logos.Count > 0;
        return RuleOutcome.Of(
            subject.Scene is null ? Evidence.Supplied : Evidence.Scene, 1 - ((double)findings.Count / things.Count), findings,
            findings.Count == 0 ? "inside" : Figures.Count(findings.Count, "element") + " outside", "inside",
            subject.Format is { SafeArea.IsEmpty: true } ? "The platform covers nothing of this format." : partly ? "The texts that were named stand where the platform covers nothing; where the logo stands is not known."
                : "Text, logo and codes stand where the platform covers nothing.") with
        {
            Confidence = partly ? .5 : 1,
        };
    }

    private static IEnumerable<(string Name, string? Element, Box Box)> ThingsOf(CheckSubject subject)
    {
        foreach (var element in subject.Scene?.Elements.Where(element => element.Opacity > 0) ?? [])
        {
            if (element is SceneText { Ink.Area: > 0 } text)
            {
                // What hangs out of its box on purpose, such as an opening quotation mark, may hang out here too.
                yield return ($"'{text.Id}'", text.Id, text.Ink.Intersect(text.Box) is { Area: > 0 } core ? core : text.Ink);
            }
            else if (element is SceneQr)
            {
                yield return ($"The code '{element.Id}'", element.Id, element.Box);
            }
        }

        foreach (var logo in subject.Logos.Found)
        {
            yield return ("The logo", logo.Element, logo.Box);
        }

        foreach (var text in subject.Options.Texts)
        {
            yield return ($"'{text.Text}'", null, text.Box);
        }
    }

    private static (double Distance, string Side, string Way) Outside(Box box, Box safe) => new[]
    {
        (safe.X - box.X, "left", "right"),
        (box.Right - safe.Right, "right", "left"),
        (safe.Y - box.Y, "top", "down"),
        (box.Bottom - safe.Bottom, "bottom", "up"),
    }.MaxBy(side => side.Item1);
}
