using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;

namespace SocialPipeline.Generation;

/// <summary>
/// The record that goes with a set, <c>manifest.json</c>: what it was made of, and for every file its size, hash, chosen
/// encoding, alternative text and measurements. It holds no clock: the same set gives the same text. Not for many threads.
/// </summary>
public sealed class SetManifest
{
    /// <summary>The version of the document.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly GenerationPlan _plan;
    private readonly string _brandId;
    private readonly string _brandSha256;
    private readonly List<ManifestFile> _files = [];
    private readonly List<(string Format, string Error)> _failed = [];

    /// <summary>Starts the record of a set.</summary>
    /// <param name="plan">What was planned.</param>
    /// <param name="brand">The brand.</param>
    public SetManifest(GenerationPlan plan, Brand brand)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(brand);
        _plan = plan;
        _brandId = brand.Id;
        _brandSha256 = BrandFingerprint.Of(brand);
    }

    /// <summary>The engine's version, as manifests give it.</summary>
    public static string EngineVersion { get; } = ReadVersion();

    /// <summary>The name under which the file of an asset is kept: the format's id, <c>~2</c> for its second alternative, the extension of its type.</summary>
    /// <param name="asset">An asset with a picture.</param>
    public static string FileName(GeneratedAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return asset.Image is { } image
            ? Stem(asset) + image.File.Type.FileExtension()
            : throw new ArgumentException($"'{asset.Format.Id}' has no picture.", nameof(asset));
    }

    /// <summary>The name without its extension: also for an asset's report.</summary>
    /// <param name="asset">An asset.</param>
    public static string Stem(GeneratedAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return asset.Alternative == 1 ? asset.Format.Id : FormattableString.Invariant($"{asset.Format.Id}~{asset.Alternative}");
    }

    /// <summary>Notes an asset; it may be disposed afterwards.</summary>
    /// <param name="asset">The asset; one without a picture is noted as failed.</param>
    public void Add(GeneratedAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        if (asset.Image is null)
        {
            _failed.Add((asset.Format.Id, asset.Error?.Message ?? "It was not made."));
            return;
        }

        _files.Add(ManifestFile.Of(asset));
    }

    /// <summary>The record as indented JSON, files in the order in which they were added.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("engine", EngineVersion);
            WriteOrigin(json);
            json.WriteStartArray("files");
            _files.ForEach(file => file.Write(json));
            json.WriteEndArray();
            json.WriteStartArray("failed");
            foreach (var (format, error) in _failed)
            {
                json.WriteStartObject();
                json.WriteString("format", format);
                json.WriteString("error", error);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Writes the record: to a temporary name beside it, flushed, then renamed.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="cancellationToken">Cancels the writing; nothing is left behind.</param>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return SafeFile.WriteAsync(path, Encoding.UTF8.GetBytes(ToJson()), cancellationToken);
    }

    private void WriteOrigin(Utf8JsonWriter json)
    {
        json.WriteStartObject("template");
        json.WriteString("id", _plan.Template.Id);
        json.WriteString("sha256", _plan.Template.Sha256);
        json.WriteString("reason", _plan.TemplateReason);
        json.WriteEndObject();
        json.WriteStartObject("brand");
        json.WriteString("id", _brandId);
        json.WriteString("sha256", _brandSha256);
        json.WriteEndObject();
        json.WriteStartObject("brief");
        json.WriteString("title", _plan.Brief.Title);
        WriteOptional(json, "locale", _plan.Brief.Locale);
        WriteOptional(json, "caption", _plan.Brief.Caption);
        WriteList(json, "hashtags", _plan.Brief.Hashtags);
        json.WriteEndObject();
        json.WriteStartArray("pictures");
        foreach (var (input, value) in _plan.Data)
        {
            WritePictures(json, input, value);
        }

        json.WriteEndArray();
        WriteList(json, "warnings", _plan.Warnings);
    }

    private void WritePictures(Utf8JsonWriter json, string input, InputValue value)
    {
        if (value is InputValue.List list)
        {
            foreach (var (row, i) in list.Items.Select((row, i) => (row, i)))
            {
                foreach (var (field, item) in row.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    WritePictures(json, FormattableString.Invariant($"{input}[{i + 1}].{field}"), item);
                }
            }
        }
        else if (value is InputValue.Image image)
        {
            json.WriteStartObject();
            json.WriteString("input", input);
            json.WriteString("name", image.Source.Name);
            json.WriteString("sha256", image.Source.Sha256);
            WriteOptional(json, "altText", image.AltText);
            if (_plan.Imagery is { } found && BriefInputs.PictureOf(_plan.Template)?.Name == input)
            {
                json.WriteString("source", found.Source);
                json.WriteString("id", found.Id);
                json.WriteString("licence", found.Licence);
                WriteOptional(json, "author", found.Author);
                WriteOptional(json, "address", found.Address?.ToString());
                json.WriteBoolean("generated", found.IsGenerated);
                json.WriteString("reason", found.Reason);
            }

            json.WriteEndObject();
        }
    }

    internal static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    internal static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    // The part after the plus names the commit; the same sources must give the same manifest.
    private static string ReadVersion()
    {
        var version = (System.Reflection.AssemblyInformationalVersionAttribute?)Attribute.GetCustomAttribute(
            typeof(SetManifest).Assembly, typeof(System.Reflection.AssemblyInformationalVersionAttribute));
        return version?.InformationalVersion.Split('+')[0] ?? "0.0.0";
    }
}
