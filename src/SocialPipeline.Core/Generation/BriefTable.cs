using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SocialPipeline.Documents;
using SocialPipeline.Imaging;

namespace SocialPipeline.Generation;

/// <summary>
/// Makes briefs of a table's rows. The columns are <c>title</c>, <c>description</c>, <c>contentBrief</c>, <c>platforms</c>,
/// <c>contentType</c>, <c>formats</c>, <c>template</c>, <c>locale</c>, <c>altText</c>, <c>caption</c>, <c>hashtags</c>,
/// <c>photo</c>, <c>photoAlt</c> and <c>name</c>; any other column is an input of that name. Lists have commas between their items.
/// </summary>
public static class BriefTable
{
    private static readonly string[] Texts = ["title", "description", "contentBrief", "contentType", "template", "locale", "altText", "caption"];
    private static readonly string[] Lists = ["platforms", "formats", "hashtags"];
    private static readonly string[] Others = ["name", "photo", "photoAlt"];

    /// <summary>The columns that mean the same in every table.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Texts, .. Lists, .. Others];

    /// <summary>The brief of a row; a row with faults has its error instead.</summary>
    /// <param name="number">The row's number, from 1, the heading not counted.</param>
    /// <param name="cells">The cells by column; letter case of the columns in <see cref="Columns"/> does not matter. Empty ones count as not given.</param>
    /// <param name="openImage">Finds a picture by the name that the row gives it.</param>
    public static BriefRow Read(int number, IReadOnlyDictionary<string, string> cells, Func<string, ImageSource> openImage)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(openImage);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var twice = new List<DocumentProblem>();
        foreach (var (heading, cell) in cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Value)))
        {
            var column = Columns.FirstOrDefault(known => known.Equals(heading.Trim(), StringComparison.OrdinalIgnoreCase)) ?? heading.Trim();
            if (!given.TryAdd(column, cell.Trim()))
            {
                twice.Add(new DocumentProblem(column, number, 1, $"The column '{column}' stands there twice.", heading, "each column once"));
            }
        }

        var source = string.Create(CultureInfo.InvariantCulture, $"row {number}");
        var name = NameOf(number, given.GetValueOrDefault("name") ?? given.GetValueOrDefault("title") ?? "");
        try
        {
            return twice.Count > 0
                ? new BriefRow(name, null, new DocumentException(source, twice))
                : new BriefRow(name, BriefReader.Read(Document(given), openImage, source));
        }
        catch (SocialPipelineException error)
        {
            return new BriefRow(name, null, error);
        }
    }

    /// <summary>A name for files: the row's number and what of a text is plain letters and digits.</summary>
    /// <param name="number">The row's number.</param>
    /// <param name="text">The text.</param>
    public static string NameOf(int number, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append('-');
            }
        }

        var slug = plain.ToString()[..Math.Min(plain.Length, 40)].Trim('-');
        return string.Create(CultureInfo.InvariantCulture, $"{number:0000}{(slug.Length == 0 ? "" : "-" + slug)}");
    }

    /// <summary>The row as the document that <see cref="BriefReader"/> knows: one reader, one set of rules.</summary>
    private static string Document(Dictionary<string, string> given)
    {
        var document = new JsonObject { ["schemaVersion"] = BriefReader.SchemaVersion };
        foreach (var column in Texts.Where(given.ContainsKey))
        {
            document[column] = given[column];
        }

        foreach (var column in Lists.Where(given.ContainsKey))
        {
            document[column] = given[column] == "all" && column == "formats" ? "all" : Items(given[column]);
        }

        var inputs = new JsonObject();
        foreach (var (column, value) in given.Where(cell => !Columns.Contains(cell.Key)))
        {
            inputs[column] = value;
        }

        if (given.TryGetValue("photo", out var photo))
        {
            var picture = new JsonObject { ["src"] = photo };
            if (given.TryGetValue("photoAlt", out var alt))
            {
                picture["alt"] = alt;
            }

            inputs[BriefInputs.PictureNames[0]] = picture;
        }

        document["inputs"] = inputs;
        return document.ToJsonString();
    }

    private static JsonArray Items(string list) =>
        new([.. list.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode?)item)]);
}
