using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Host.Shell;
using Xunit;

namespace SocialPipeline.Host.Storage;

public sealed class StorageFeatureTests : IDisposable
{
    private readonly Studio _studio = new();

    public void Dispose() => _studio.Dispose();

    [Fact]
    public void Every_fault_of_the_settings_is_told_at_start()
    {
        _studio.With("DataDirectory", "/proc/nowhere").With("ConnectionStrings:Database", "Password=secret;Nonsense=1").With("Jobs:MaxAttempts", "65");

        var error = Assert.ThrowsAny<Exception>(() => _studio.CreateClient());

        var text = error.ToString();
        Assert.All(["/proc/nowhere", "ConnectionStrings:Database", "MaxAttempts"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tables_are_there_once_the_host_has_started()
    {
        using var client = _studio.CreateClient();

        Assert.All(await _studio.Services.GetRequiredService<Migrator>().StatusAsync(default), state => Assert.True(state.IsApplied));
        Assert.True(File.Exists(Path.Combine(_studio.DataDirectory, "studio.db")));
    }

    [Theory]
    [InlineData("--migrate up", 0, "applied")]
    [InlineData("--migrate down", 0, "open")]
    [InlineData("--migrate to 2", 0, "RecordTables")]
    [InlineData("--migrate status", 0, "AccountTables")]
    [InlineData("--migrate to 99", 1, "There is no version 99")]
    [InlineData("--migrate sideways", 2, "up, down, to N, status")]
    [InlineData("--migrate", 2, "up, down, to N, status")]
    public async Task The_command_line_migrates_and_says_what_is_applied(string line, int code, string words)
    {
        using var client = _studio.CreateClient();
        using var said = new StringWriter();

        var ended = await MigrateCommand.RunAsync(line.Split(' '), _studio.Services, said, said);

        Assert.Equal(code, ended);
        Assert.Contains(words, said.ToString(), StringComparison.Ordinal);
    }
}
