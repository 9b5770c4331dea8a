using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsvHelper;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;

namespace SocialPipeline.Cli;

/// <summary>Reads lists of briefs: a CSV file with a heading (see <see cref="BriefTable"/>), or a JSON file with an array of briefs.</summary>
internal static class BriefLists
{
    private const int MostRows = 100_000;

    public static async IAsyncEnumerable<BriefRow> ReadAsync(string path, Func<Brief, Brief> prepare, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new BadInputException($"There is no list '{path}'.");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        ImageSource Open(string name) => ImageSource.FromFile(Path.Combine(folder, name));
        var rows = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(path, Open) : ReadCsvAsync(path, Open, cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return Prepared(row, prepare);
        }
    }

    private static BriefRow Prepared(BriefRow row, Func<Brief, Brief> prepare)
    {
        try
        {
            return row.Brief is null ? row : row with { Brief = prepare(row.Brief) };
        }
        catch (SocialPipelineException error)
        {
            return row with { Brief = null, Error = error };
        }
    }

    private static async IAsyncEnumerable<BriefRow> ReadCsvAsync(string path, Func<string, ImageSource> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var csv = CsvReader.FromFile(path);
        var columns = await HeadingAsync(csv, cancellationToken);
        if (columns.Count == 0)
        {
            throw new BadInputException($"'{path}' is empty. Allowed: a heading with title, and a row for each brief.");
        }

        if (!columns.Any(column => column.Trim().Equals("title", StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadInputException($"'{path}' has no column 'title'. Found: {string.Join(", ", columns)}. Allowed: {string.Join(", ", BriefTable.Columns)}, and names of inputs.");
        }

        for (var number = 1; await NextAsync(csv, cancellationToken); number++)
        {
            if (number > MostRows)
            {
                throw new BadInputException($"'{path}' has more rows than allowed. Allowed: {MostRows}.");
            }

            var cells = columns.Select((column, i) => (Column: column, Cell: i < csv.FieldCount ? csv.GetString(i) ?? "" : "")).DistinctBy(pair => pair.Column).ToDictionary(pair => pair.Column, pair => pair.Cell);
            yield return BriefTable.Read(number, cells, open);
        }
    }

    private static async Task<IReadOnlyList<string>> HeadingAsync(CsvReader csv, CancellationToken cancellationToken)
    {
        try
        {
            await csv.ReadHeaderAsync(cancellationToken);
            return [.. csv.Headers];
        }
        catch (CsvFormatException error)
        {
            throw new BadInputException(error.Message);
        }
    }

    private static async Task<bool> NextAsync(CsvReader csv, CancellationToken cancellationToken)
    {
        try
        {
            return await csv.ReadAsync(cancellationToken);
        }
        catch (CsvFormatException error)
        {
            throw new BadInputException(error.Message);
        }
    }

    private static async IAsyncEnumerable<BriefRow> ReadJson(string path, Func<string, ImageSource> open)
    {
        using var document = await ParseAsync(path);
        var number = 0;
        foreach (var item in document.RootElement.EnumerateArray())
        {
            number++;
            yield return Row(number, item, open);
        }
    }

    private static async Task<JsonDocument> ParseAsync(string path)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var document = await JsonDocument.ParseAsync(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? document
                : throw new BadInputException($"'{path}' is no list. Found: {document.RootElement.ValueKind}. Allowed: an array of briefs.");
        }
        catch (JsonException error)
        {
            throw new BadInputException($"'{path}' is no JSON: {error.Message}");
        }
    }

    private static BriefRow Row(int number, JsonElement item, Func<string, ImageSource> open)
    {
        var title = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("title", out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
        var name = BriefTable.NameOf(number, title);
        try
        {
            return new BriefRow(name, BriefReader.Read(item.GetRawText(), open, string.Create(CultureInfo.InvariantCulture, $"brief {number}")));
        }
        catch (SocialPipelineException error)
        {
            return new BriefRow(name, null, error);
        }
    }
}
