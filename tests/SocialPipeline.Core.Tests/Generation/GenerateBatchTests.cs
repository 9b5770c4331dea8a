using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class GenerateBatchTests
{
    private static readonly ContentGenerator Generator = new(templates: SmallTemplates.Library(SmallTemplates.Make("card", "headline*", "sub")));
    private static readonly Brief Plain = new() { Title = "Open on Sunday", Locale = "en", Formats = [PlatformFormats.InstagramPostSquare] };

    [Fact]
    public async Task A_row_that_cannot_be_made_is_told_and_the_others_are_made()
    {
        var unreadable = new InvalidRowException();
        var made = await RunAsync(
            new BriefRow("0001-a", Plain),
            new BriefRow("0002-b", null, unreadable),
            new BriefRow("0003-c", Plain with { Template = "nowhere" }),
            new BriefRow("0004-d", Plain with { Title = "Open on Monday" }));

        Assert.Equal(
            ["0001-a picture", "0001-a end", "0002-b InvalidRowException", "0003-c UnknownTemplateException", "0004-d picture", "0004-d end"],
            made.Select(Told));
        Assert.Same(unreadable, made[2].Error);
        Assert.Contains("nowhere", made[3].Error!.Message, StringComparison.Ordinal);
        Assert.Equal("Open on Monday", made[4].Plan!.Brief.Title);
    }

    [Fact]
    public async Task A_row_that_was_done_before_is_passed_over_without_being_planned()
    {
        var asked = new List<string>();
        var made = await RunAsync([new BriefRow("0001-a", Plain with { Template = "nowhere" }), new BriefRow("0002-b", Plain)], row =>
        {
            asked.Add(row.Name);
            return row.Name == "0001-a";
        });

        Assert.Equal(["0001-a", "0002-b"], asked);
        Assert.Equal(["0001-a done", "0002-b picture", "0002-b end"], made.Select(Told));
    }

    [Fact]
    public async Task A_language_that_fails_leaves_the_rows_other_languages()
    {
        var brief = Plain with
        {
            Translations = new Dictionary<string, BriefTranslation>
            {
                ["ar"] = new() { Copy = new BriefCopy { Inputs = new Dictionary<string, InputValue> { ["headline"] = new InputValue.Image(SmallTemplates.Picture) } } },
                ["de"] = new() { Copy = new BriefCopy { Title = "Sonntags offen" } },
            },
        };

        var made = await RunAsync(new BriefRow("0001-a", brief));

        Assert.Equal(["en", "de"], made.Where(result => result.Asset is not null).Select(result => result.Asset!.Locale));
        Assert.IsType<InputException>(made[^1].Error);
    }

    [Fact]
    public async Task A_list_that_is_called_off_stops()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in Generator.GenerateBatchAsync(Rows([.. Enumerable.Range(1, 50).Select(row => new BriefRow($"{row:0000}", Plain))]), SmallTemplates.Brand, cancellationToken: stop.Token))
            {
                result.Asset?.Dispose();
                await stop.CancelAsync();
            }
        });
    }

    private static string Told(BatchResult result) => $"{result.Row.Name} {(result.IsDone ? "done" : result.Error?.GetType().Name ?? (result.Asset is null ? "end" : "picture"))}";

    private static Task<List<BatchResult>> RunAsync(params BriefRow[] rows) => RunAsync(rows, null);

    private static async Task<List<BatchResult>> RunAsync(BriefRow[] rows, Func<BriefRow, bool>? isDone)
    {
        var made = new List<BatchResult>();
        await foreach (var result in Generator.GenerateBatchAsync(Rows(rows), SmallTemplates.Brand, isDone: isDone))
        {
            result.Asset?.Dispose();
            made.Add(result);
        }

        return made;
    }

    private static async IAsyncEnumerable<BriefRow> Rows(BriefRow[] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }

    private sealed class InvalidRowException() : SocialPipelineException("The row has no title.");
}
