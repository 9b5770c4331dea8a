using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Reports;

/// <summary>Writes a report as JSON by <c>report.schema.json</c>: the same report always gives the same text. Scores have four decimals, lengths two.</summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as indented JSON.</summary>
    /// <param name="report">The report.</param>
    public static string Write(ComplianceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            Write(report, writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Writes the report as one object.</summary>
    /// <param name="report">The report.</param>
    /// <param name="json">Where it goes.</param>
    public static void Write(ComplianceReport report, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", ComplianceReport.SchemaVersion);
        json.WriteStartObject("image");
        json.WriteString("name", report.Image);
        json.WriteNumber("width", report.Width);
        json.WriteNumber("height", report.Height);
        json.WriteString("sha256", report.ImageSha256);
        json.WriteEndObject();
        json.WriteString("format", report.Format);
        json.WriteStartObject("brand");
        json.WriteString("id", report.Brand);
        json.WriteString("sha256", report.BrandSha256);
        json.WriteEndObject();
        json.WriteStartObject("ruleSet");
        json.WriteString("sha256", report.RuleSetSha256);
        json.WriteEndObject();
        json.WriteString("evidence", ReportNames.Of(report.Evidence));
        Number(json, "score", report.Score, 4);
        json.WriteString("band", report.Band is { } band ? ReportNames.Of(band) : null);
        json.WriteBoolean("blocked", report.Blocked);
        json.WriteStartArray("leftOut");
        foreach (var check in report.LeftOut)
        {
            json.WriteStringValue(check.RuleId);
        }

        json.WriteEndArray();
        json.WriteStartArray("checks");
        var numbers = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var entry in report.Findings)
        {
            numbers[entry.Finding] = entry.Number;
        }

        foreach (var check in report.Checks)
        {
            Check(json, check, numbers);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Check(Utf8JsonWriter json, CheckResult check, Dictionary<object, int> numbers)
    {
        json.WriteStartObject();
        json.WriteString("rule", check.RuleId);
        json.WriteNumber("version", check.RuleVersion);
        json.WriteString("title", check.Title);
        json.WriteString("verdict", ReportNames.Of(check.Verdict));
        Number(json, "score", check.Score, 4);
        json.WriteString("severity", ReportNames.Of(check.Severity));
        Number(json, "weight", check.Weight, 4);
        Number(json, "confidence", check.Outcome.Confidence, 4);
        json.WriteString("evidence", ReportNames.Of(check.Outcome.Evidence));
        json.WriteString("measured", check.Outcome.Measured);
        json.WriteString("required", check.Outcome.Required);
        json.WriteString("reason", check.Outcome.Reason);
        json.WriteStartArray("findings");
        foreach (var finding in check.Findings)
        {
            Finding(json, finding, numbers[finding]);
        }

        json.WriteEndArray();
        json.WriteStartArray("marks");
        foreach (var mark in check.Outcome.Marks)
        {
            json.WriteStartObject();
            json.WriteString("label", mark.Label);
            Rectangle(json, "box", mark.Box);
            Rectangle(json, "around", mark.Around);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, Finding finding, int number)
    {
        json.WriteStartObject();
        json.WriteNumber("number", number);
        json.WriteString("verdict", ReportNames.Of(finding.Verdict));
        json.WriteString("message", finding.Message);
        json.WriteString("measured", finding.Measured);
        json.WriteString("required", finding.Required);
        json.WriteString("fix", finding.Fix);
        json.WriteString("element", finding.Element);
        Rectangle(json, "box", finding.Box);
        Rectangle(json, "around", finding.Around);
        if (finding.Gauge is { } gauge)
        {
            json.WriteStartObject("gauge");
            Number(json, "value", gauge.Value, 4);
            Number(json, "limit", gauge.Limit, 4);
            Number(json, "full", gauge.Full, 4);
            json.WriteEndObject();
        }

        if (finding.Swatch is { } swatch)
        {
            json.WriteStartObject("swatch");
            json.WriteString("found", swatch.Found.ToHex());
            json.WriteString("wanted", swatch.Wanted.ToHex());
            Number(json, "difference", swatch.Difference, 2);
            Number(json, "share", swatch.Share, 4);
            json.WriteEndObject();
        }

        if (finding.Repair is { } repair)
        {
            json.WriteStartObject("repair");
            json.WriteString("kind", ReportNames.Of(repair.Kind));
            json.WriteString("element", repair.Element);
            Number(json, "amount", repair.Amount, 4);
            json.WriteString("value", repair.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Rectangle(Utf8JsonWriter json, string name, Box? box)
    {
        if (box is { } rectangle)
        {
            json.WriteStartObject(name);
            Number(json, "x", rectangle.X, 2);
            Number(json, "y", rectangle.Y, 2);
            Number(json, "width", rectangle.Width, 2);
            Number(json, "height", rectangle.Height, 2);
            json.WriteEndObject();
        }
    }

    private static void Number(Utf8JsonWriter json, string name, double? value, int decimals)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, Math.Round(number, decimals, MidpointRounding.AwayFromZero) + 0.0);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
