using SocialPipeline.Brands;
using SocialPipeline.Platforms;

namespace SocialPipeline.Validation.Rules;

/// <summary>The platform takes the file: its type, bytes, pixels and frames.</summary>
public sealed class FileLimitRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.FileLimit;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "File";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Critical;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Format is not { } format)
        {
            return RuleOutcome.NotApplicable("No format was named.");
        }

        if (subject.FileType == ImageFileType.Pdf)
        {
            return RuleOutcome.NotApplicable("A PDF is not posted.");
        }

        var findings = new List<Finding>();
        var (bytes, pixels) = ((long)subject.Bytes.Length, (long)subject.Width * subject.Height);
        if (subject.FileType is not { } type || !format.AcceptedTypes.Contains(type))
        {
            findings.Add(Describe($"{format.Name} does not take this type of file.", subject.FileType?.MediaType() ?? "another type", string.Join(", ", format.AcceptedTypes.Select(each => each.MediaType())), "Save it as " + format.AcceptedTypes[0].MediaType() + "."));
        }

        if (bytes > format.MaxBytes)
        {
            findings.Add(Describe("The file is too large.", Figures.Bytes(bytes), Figures.AtMost(Figures.Bytes(format.MaxBytes.Value)), "Encode it again within the limit.") with
            {
                Repair = new Repair(RepairKind.Encode) { Amount = format.MaxBytes },
                Gauge = new Gauge(bytes, format.MaxBytes.Value, bytes),
            });
        }

        if (bytes < format.MinBytes)
        {
            findings.Add(Describe("The file is too small.", Figures.Bytes(bytes), Figures.AtLeast(Figures.Bytes(format.MinBytes.Value)), "Encode it again in a higher quality."));
        }

        if (pixels > format.MaxPixels)
        {
            findings.Add(Describe("The picture has too many pixels.", Figures.Invariant($"{pixels}"), Figures.AtMost(Figures.Invariant($"{format.MaxPixels}")), "Make it smaller."));
        }

        if (subject.Frames > format.MaxFrames)
        {
            findings.Add(Describe("The animation has too many frames.", Figures.Count(subject.Frames, "frame"), Figures.AtMost(Figures.Count(format.MaxFrames.Value, "frame")), "Leave frames out."));
        }

        return RuleOutcome.Of(
            Evidence.Pixels, findings.Count == 0 ? 1 : 0, findings, Figures.Bytes(bytes),
            format.MaxBytes is { } most ? Figures.AtMost(Figures.Bytes(most)) : string.Join(", ", format.AcceptedTypes.Select(each => each.MediaType())),
            $"{format.Name} takes the file.");
    }

    private static Finding Describe(string message, string measured, string required, string fix) => new() { Message = message, Measured = measured, Required = required, Fix = fix };
}
