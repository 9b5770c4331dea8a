using Xunit;

namespace SocialPipeline.Freepik.Usage;

public sealed class FileUsageLedgerTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("ledger").FullName, "usage.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public async Task What_was_written_is_there_when_it_is_opened_again()
    {
        var entry = new UsageEntry { Id = "a", At = Noon, Operation = "mystic", Endpoint = "/v1/ai/mystic", User = "ana", Price = 12.5m, Unit = "credits" };
        using (var ledger = new FileUsageLedger(_file))
        {
            await ledger.AddAsync(entry);
            await ledger.SettleAsync("a", new UsageSettlement(UsageState.Submitted, Noon, "t-1"));
            await ledger.SettleAsync("a", new UsageSettlement(UsageState.Done, Noon.AddMinutes(1), Result: "COMPLETED"));
            await ledger.SettleAsync("nobody", new UsageSettlement(UsageState.Done, Noon));
        }

        Assert.Equal(3, File.ReadAllLines(_file).Length);
        using var again = new FileUsageLedger(_file);
        Assert.Equal(entry with { State = UsageState.Done, TaskId = "t-1", Result = "COMPLETED", SettledAt = Noon.AddMinutes(1) }, await again.FindAsync("a"));
    }

    [Fact]
    public async Task A_line_cut_short_at_any_byte_costs_only_itself()
    {
        using (var ledger = new FileUsageLedger(_file))
        {
            await ledger.AddAsync(Entry("a"));
            await ledger.AddAsync(Entry("b"));
        }

        var whole = await File.ReadAllBytesAsync(_file);
        var firstLine = Array.IndexOf(whole, (byte)'\n') + 1;
        for (var length = firstLine; length < whole.Length; length += 7)
        {
            await File.WriteAllBytesAsync(_file, whole[..length]);
            using (var ledger = new FileUsageLedger(_file))
            {
                Assert.NotNull(await ledger.FindAsync("a"));
                Assert.Null(await ledger.FindAsync("b"));
                await ledger.AddAsync(Entry("c"));
            }

            using var again = new FileUsageLedger(_file);
            Assert.NotNull(await again.FindAsync("c"));
        }
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named()
    {
        File.WriteAllText(_file, "{\"entry\":null}\nnonsense\n");
        var error = Assert.Throws<InvalidDataException>(() => new FileUsageLedger(_file));
        Assert.Contains("Line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_do_not_write_one_file()
    {
        using var first = new FileUsageLedger(_file);
        Assert.Throws<IOException>(() => new FileUsageLedger(_file));
    }

    private static UsageEntry Entry(string id) => new() { Id = id, At = Noon, Operation = "mystic", Endpoint = "/v1/ai/mystic" };
}
