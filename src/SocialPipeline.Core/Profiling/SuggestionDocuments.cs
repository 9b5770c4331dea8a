using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialPipeline.Brands;

namespace SocialPipeline.Profiling;

/// <summary>Writes a suggestion as the two documents of its folder.</summary>
internal static class SuggestionDocuments
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The brand document.</summary>
    public static ReadOnlyMemory<byte> Brand(string id, string name, IReadOnlyList<SuggestedRole> roles, SuggestedLogo? logo) => Write(json =>
    {
        json.WriteNumber("schemaVersion", BrandReader.SchemaVersion);
        json.WriteString("id", id);
        json.WriteString("name", name);
        WritePalette(json, roles);
        if (logo is not null)
        {
            WriteLogo(json, logo);
        }
    });

    /// <summary>The evidence.</summary>
    public static ReadOnlyMemory<byte> Evidence(BrandSuggestion suggestion) => Write(json =>
    {
        json.WriteString("brand", suggestion.Brand.Id);
        json.WriteStartArray("roles");
        foreach (var role in suggestion.Roles)
        {
            json.WriteStartObject();
            json.WriteString("token", role.Token);
            json.WriteString("color", role.Color.ToHex());
            json.WriteBoolean("derived", role.Observed is null);
            json.WriteString("reason", role.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pairs");
        foreach (var pair in suggestion.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("surface", pair.Surface);
            json.WriteString("token", pair.Token);
            json.WriteString("color", pair.Color.ToHex());
            json.WriteString("on", pair.GroundToken);
            json.WriteString("ground", pair.Ground.ToHex());
            WriteFigure(json, "ratio", pair.Ratio);
            WriteFigure(json, "required", pair.Required);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (suggestion.Logo is { } logo)
        {
            WriteLogoEvidence(json, logo);
        }

        json.WriteStartArray("colors");
        foreach (var color in suggestion.Colors)
        {
            json.WriteStartObject();
            json.WriteString("color", color.Color.ToHex());
            json.WriteBoolean("neutral", color.IsNeutral);
            json.WriteStartArray("seen");
            foreach (var sighting in color.Sightings)
            {
                json.WriteStartObject();
                json.WriteString("image", sighting.Image);
                json.WriteString("in", sighting.Origin switch { ColorOrigin.Logo => "logo", ColorOrigin.Design => "design", _ => "photograph" });
                json.WriteNumber("share", Math.Round(sighting.Share, 4));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in suggestion.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
    });

    private static void WritePalette(Utf8JsonWriter json, IReadOnlyList<SuggestedRole> roles)
    {
        var palette = RoleAssignment.PaletteOf(roles);
        json.WriteStartObject("palette");
        foreach (var role in roles.Take(5))
        {
            json.WriteString(role.Token, role.Color.ToHex());
        }

        json.WriteStartArray("neutrals");
        foreach (var grey in palette.Neutrals)
        {
            json.WriteStringValue(grey.ToHex());
        }

        json.WriteEndArray();
        if (palette.Extra.Count > 0)
        {
            json.WriteStartObject("extra");
            foreach (var (token, color) in palette.Extra)
            {
                json.WriteString(token, color.ToHex());
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLogo(Utf8JsonWriter json, SuggestedLogo logo)
    {
        json.WriteStartArray("logos");
        foreach (var variant in logo.Variants)
        {
            json.WriteStartObject();
            json.WriteString("id", variant.Id);
            json.WriteString("lockup", variant.Lockup);
            json.WriteString("ink", BrandNames.Inks.First(pair => pair.Value == variant.Ink).Key);
            json.WriteString("ground", BrandNames.Grounds.First(pair => pair.Value == variant.Ground).Key);
            json.WriteString("file", variant.Asset.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("logoPolicy");
        json.WriteNumber("clearSpace", logo.Policy.ClearSpace);
        json.WriteNumber("minHeight", logo.Policy.MinHeight);
        json.WriteNumber("minContrast", logo.Policy.MinContrast);
        json.WriteStartArray("oneColorOn");
        foreach (var token in logo.Policy.OneColorOn)
        {
            json.WriteStringValue(token);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLogoEvidence(Utf8JsonWriter json, SuggestedLogo logo)
    {
        json.WriteStartObject("logo");
        WriteFigure(json, "aspectRatio", logo.AspectRatio);
        json.WriteNumber("clearSpace", logo.Policy.ClearSpace);
        json.WriteString("clearSpaceReason", logo.ClearSpaceReason);
        json.WriteNumber("minHeight", logo.Policy.MinHeight);
        json.WriteString("minHeightReason", logo.MinHeightReason);
        json.WriteStartArray("on");
        foreach (var stand in logo.Grounds)
        {
            json.WriteStartObject();
            json.WriteString("token", stand.GroundToken);
            json.WriteString("ground", stand.Ground.ToHex());
            json.WriteString("variant", stand.Variant);
            WriteFigure(json, "ratio", stand.Ratio);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A figure is never told better than it is.
    private static void WriteFigure(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Floor((value * 100) + 1e-9) / 100);

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return (byte[])[.. buffer.WrittenSpan, (byte)'\n'];
    }
}
