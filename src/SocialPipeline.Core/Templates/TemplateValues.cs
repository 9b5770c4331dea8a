using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>Reads the values that layers are made of.</summary>
internal static class TemplateValues
{
    private const double MaxPixels = 100_000;
    private const string EdgesSyntax = "a length, [vertical, horizontal] or { top, end, bottom, start }";

    public static Length AsLength(this DocumentValue value)
    {
        if (value.Kind == DocumentKind.Number)
        {
            return new Length.Term(value.AsNumber(-MaxPixels, MaxPixels), LengthUnit.Px);
        }

        if (value.Kind != DocumentKind.String)
        {
            value.Fault("This is not a length.", "a number of pixels, or " + LengthFormatException.AllowedSyntax);
            return Length.Zero;
        }

        if (!LengthSyntax.TryRead(value.Node.Text, out var length, out var problem))
        {
            value.Fault("This is not a length. " + problem, LengthFormatException.AllowedSyntax);
        }

        return length;
    }

    public static Extent AsExtent(this DocumentValue value)
    {
        var text = value.Kind == DocumentKind.String ? value.Node.Text.Trim() : "";
        switch (text)
        {
            case "fill":
                return Extent.Fill;
            case "hug":
                return Extent.Hug;
        }

        if (text.StartsWith("fill(", StringComparison.Ordinal) && text.EndsWith(')'))
        {
            if (double.TryParse(text.AsSpan(5, text.Length - 6), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= 1000)
            {
                return new Extent(ExtentMode.Fill, null, weight);
            }

            value.Fault("This is not a share.", "fill(n) with n above 0, at most 1000");
            return Extent.Fill;
        }

        if (text.Length > 0 && text.All(char.IsAsciiLetter))
        {
            value.Fault("This is neither a length nor a way to find one." + NameSuggestion.Sentence(text, ["fill", "hug"]), "fill, fill(n), hug or a length");
            return Extent.Hug;
        }

        return new Extent(ExtentMode.Fixed, value.AsLength());
    }

    public static Edges AsEdges(this DocumentValue value)
    {
        switch (value.Kind)
        {
            case DocumentKind.Array:
                var sides = value.AsArray(item => item.AsLength(), 2, 2);
                return sides.Count == 2 ? new Edges(sides[0], sides[1], sides[0], sides[1]) : Edges.None;
            case DocumentKind.Object:
                return value.AsObject(reader => new Edges(
                    reader.Optional("top")?.AsLength() ?? Length.Zero,
                    reader.Optional("end")?.AsLength() ?? Length.Zero,
                    reader.Optional("bottom")?.AsLength() ?? Length.Zero,
                    reader.Optional("start")?.AsLength() ?? Length.Zero)) ?? Edges.None;
            case DocumentKind.Number or DocumentKind.String:
                var all = value.AsLength();
                return new Edges(all, all, all, all);
            default:
                value.Fault("These are no edges.", EdgesSyntax);
                return Edges.None;
        }
    }

    public static Corners AsCorners(this DocumentValue value)
    {
        if (value.Kind == DocumentKind.String && value.Node.Text.Length > 0 && value.Node.Text.All(char.IsAsciiLetter))
        {
            if (value.Node.Text != "brand")
            {
                value.Fault("There are no such corners." + NameSuggestion.Sentence(value.Node.Text, ["brand"]), "brand or a length");
            }

            return Corners.Brand;
        }

        return new Corners(false, value.AsLength());
    }

    public static string AsColorToken(this DocumentValue value, TemplateReading reading)
    {
        var text = value.AsString(TemplateLimits.MaxLiquidSource);
        if (text.Length == 0)
        {
            return "ink";
        }

        if (LiquidText.HasLiquid(text))
        {
            reading.CheckLiquid(value, text);
        }
        else if (!ColorToken.TryParse(text, false, out _, out var problem))
        {
            value.Fault("This is not a colour token. " + problem, ColorToken.AllowedSyntax);
        }

        return text;
    }

    public static Paint AsPaint(this DocumentValue value, TemplateReading reading)
    {
        if (value.Kind != DocumentKind.Object)
        {
            return Paint.Flat(value.AsColorToken(reading));
        }

        return value.AsObject(reader => new Paint(
            reader.RequiredArray("stops", stop => stop.AsObject(item => new PaintStop(
                item.Required("color")?.AsColorToken(reading) ?? "ink",
                item.RequiredNumber("at", 0, 1))) ?? new PaintStop("ink", 0), 2, 8),
            reader.OptionalNumber("angle", -360, 360) ?? 90)) ?? Paint.Flat("ink");
    }

    public static Stroke? AsStroke(this DocumentValue value, TemplateReading reading)
        => value.AsObject(reader => new Stroke(
            reader.Required("color")?.AsColorToken(reading) ?? "ink",
            reader.Required("width")?.AsLength() ?? Length.Zero));

    public static Shadow? AsShadow(this DocumentValue value, TemplateReading reading)
        => value.AsObject(reader => new Shadow(
            reader.Required("color")?.AsColorToken(reading) ?? "ink",
            reader.Optional("x")?.AsLength() ?? Length.Zero,
            reader.Optional("y")?.AsLength() ?? Length.Zero,
            reader.Optional("blur")?.AsLength() ?? Length.Zero));

    public static Outline? AsOutline(this DocumentValue value)
    {
        if (value.Kind == DocumentKind.String)
        {
            return new Outline(value.AsId(), null);
        }

        return value.AsObject(reader =>
        {
            var path = reader.OptionalString("path");
            if (path is { Length: > 0 } && OutlineSyntax.Check(path) is { } problem)
            {
                reader.Fault("path", problem, null, OutlineSyntax.AllowedSyntax);
            }

            var outline = new Outline(reader.OptionalId("shape"), path, reader.OptionalBoolean("keepAspect") ?? false);
            if (!reader.Has("shape") && !reader.Has("path"))
            {
                reader.Fault("The outline says neither a shape of the brand nor a path.", null, "shape, path or both");
            }

            return outline;
        });
    }

    public static (double X, double Y) AsPoint(this DocumentValue value)
    {
        var numbers = value.AsArray(item => item.AsNumber(0, 1), 2, 2);
        return numbers.Count == 2 ? (numbers[0], numbers[1]) : (0.5, 0.5);
    }

    /// <summary>A point, or <c>auto</c>: nothing is said.</summary>
    public static (double X, double Y)? AsFocus(this DocumentValue value)
    {
        if (value.Kind != DocumentKind.String)
        {
            return value.AsPoint();
        }

        if (value.AsString(20) is not "auto")
        {
            value.Fault("This says no focus.", "auto, or x and y from 0 to 1");
        }

        return null;
    }

    /// <summary>One name, or several in order of preference.</summary>
    public static IReadOnlyList<string> AsNames(this DocumentValue value)
        => value.Kind == DocumentKind.Array ? value.AsArray(item => item.AsId(), 1, 12) : [value.AsId()];

    public static (Length Max, Length Min) AsTextSize(this DocumentValue value)
    {
        if (value.Kind != DocumentKind.Object)
        {
            var size = value.AsOneSize();
            return (size, size);
        }

        return value.AsObject<(Length, Length)?>(reader =>
        {
            var max = reader.Required("max")?.AsOneSize() ?? Length.Zero;
            return (max, reader.Optional("min")?.AsOneSize() ?? max);
        }) ?? (Length.Zero, Length.Zero);
    }

    private static Length AsOneSize(this DocumentValue value)
    {
        if (value.Kind == DocumentKind.String && value.Node.Text.Length > 0 && value.Node.Text.All(char.IsAsciiLetter))
        {
            return value.AsName(TemplateNames.Sizes) ?? Length.Zero;
        }

        return value.AsLength();
    }
}
