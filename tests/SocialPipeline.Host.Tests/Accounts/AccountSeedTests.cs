using System.Text.RegularExpressions;
using SocialPipeline.Host.Jobs;
using SocialPipeline.Host.Shell;
using Xunit;

namespace SocialPipeline.Host.Accounts;

public sealed partial class AccountSeedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("studio-data-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Without_a_seed_a_password_is_made_up_printed_once_and_works()
    {
        var settings = new Dictionary<string, string> { ["DataDirectory"] = _folder };
        using (var first = await HostProcess.StartAsync(settings))
        {
            var said = SignInLine().Match(first.Said);
            Assert.True(said.Success, first.Said);
            using var client = new HttpClient { BaseAddress = first.Address };
            await client.SignInAsync(said.Groups["email"].Value, said.Groups["password"].Value);
            Assert.Equal("administrator", (await client.JsonAsync("/api/auth/me")).GetProperty("role").GetString());
            await first.StopAsync();
        }

        using var second = await HostProcess.StartAsync(settings);
        Assert.DoesNotMatch(SignInLine(), second.Said);
    }

    [Fact]
    public async Task A_seed_with_a_poor_password_stops_the_start_with_the_reason()
    {
        using var studio = new Studio().With("Seed:AdminPassword", "12345678");

        var error = await Assert.ThrowsAsync<AccountException>(() => studio.SignInAsync());
        Assert.Contains("tried first", error.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Sign in as (?<email>\S+) with the password (?<password>\S{20})")]
    private static partial Regex SignInLine();
}
