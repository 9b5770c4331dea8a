using FreepikSandbox;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Usage;
using Xunit;

namespace SocialPipeline.Freepik.Ai;

public sealed class FreepikAiTests : IAsyncLifetime
{
    private Sandbox _api = null!;

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    public static TheoryData<string> Generators => [.. AiModels.All.Where(row => row.Parameters.Any(parameter => parameter.Name == "prompt") && row.Gives == "image").Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Generators))]
    public async Task Every_model_gives_a_picture(string name)
    {
        var result = await Ai().GenerateAsync(Filled(AiModels.Get(name)));
        Assert.True(result.Pictures.Single().ReadHeader().Width > 0);
        Assert.Equal(1, _api.Log.Paid);
    }

    [Fact]
    public async Task A_task_that_is_completed_and_still_empty_is_waited_out()
    {
        _api.Faults.Queue("POST", "mystic", Fault.CompletedButEmpty);
        Assert.Single((await Ai().GenerateAsync(Jetty)).Pictures);
    }

    [Theory]
    [InlineData(Fault.FailedTask, "failed")]
    [InlineData(Fault.AlwaysEmpty, "shows no result")]
    [InlineData(Fault.Never, "not done within")]
    public async Task A_task_without_a_result_says_why_and_which_it_is(Fault fault, string words)
    {
        _api.Faults.Queue("POST", "mystic", fault);
        var ai = _api.Client(options => options.Polling.Timeout = TimeSpan.FromSeconds(1)).GetRequiredService<FreepikAi>();

        var error = await Assert.ThrowsAsync<FreepikTaskException>(() => ai.GenerateAsync(Jetty));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.TaskId);
    }

    [Fact]
    public async Task What_does_not_suit_the_model_is_not_sent()
    {
        var request = new AiRequest(AiModels.Mystic, "a jetty").With("resolution", "8k").With("hdr", 101L).With("negative_prompt", "fog").With("fixed_generation", "yes");

        var error = await Assert.ThrowsAsync<FreepikValidationException>(() => Ai().SubmitAsync(request));

        Assert.Equal(["fixed_generation", "hdr", "negative_prompt", "resolution"], error.Faults.Select(fault => fault.Parameter).Order(StringComparer.Ordinal));
        Assert.Contains("1k, 2k, 4k", error.Message, StringComparison.Ordinal);
        Assert.Empty(_api.Log.Calls);
    }

    [Fact]
    public async Task An_empty_request_is_not_sent_because_it_would_be_charged()
    {
        await Assert.ThrowsAsync<FreepikValidationException>(() => Ai().SubmitAsync(new AiRequest(AiModels.Get("mystic"))));
        await Assert.ThrowsAsync<FreepikValidationException>(() => Ai().SubmitAsync(new AiRequest("flux-2-pro", "x") { User = "u" }.With("width", 1L)));
        Assert.Empty(_api.Log.Calls);
    }

    [Fact]
    public async Task A_model_that_is_not_known_yet_is_a_row()
    {
        var row = new AiModel { Name = "flux-9", Path = "text-to-image/seedream-v9" };
        var result = await Ai().GenerateAsync(new AiRequest(row).With("prompt", "a jetty"));
        Assert.Single(result.Pictures);
        Assert.Equal("/v1/ai/text-to-image/seedream-v9", _api.Log.Calls[0].Path);
    }

    [Fact]
    public async Task A_known_task_is_taken_up_again_after_the_process_has_ended()
    {
        var ledger = new InMemoryUsageLedger();
        var before = _api.Client(register: services => services.AddSingleton<IUsageLedger>(ledger));
        await before.GetRequiredService<FreepikAi>().SubmitAsync(Jetty);

        var after = _api.Client(register: services => services.AddSingleton<IUsageLedger>(ledger));
        var task = Assert.Single(await after.GetRequiredService<UsageRecovery>().ResumeAsync());
        var done = await after.GetRequiredService<FreepikAi>().WaitAsync(task);

        Assert.NotEmpty(done.Outputs);
        Assert.Equal(UsageState.Done, (await ledger.FindAsync(task.EntryId!))!.State);
        Assert.Equal(1, _api.Log.Paid);
    }

    [Fact]
    public async Task A_lost_answer_is_unknown_until_the_list_of_tasks_is_read()
    {
        _api.Faults.Queue("POST", "mystic", Fault.LostAnswer);
        var client = _api.Client();
        await Assert.ThrowsAsync<FreepikUnavailableException>(() => client.GetRequiredService<FreepikAi>().SubmitAsync(Jetty));
        Assert.Single(await client.GetRequiredService<FreepikUsage>().ListAsync(UsageState.Unknown));

        var found = Assert.Single(await client.GetRequiredService<UsageRecovery>().ReconcileAsync());
        await client.GetRequiredService<FreepikAi>().WaitAsync(found);

        Assert.Empty(await client.GetRequiredService<FreepikUsage>().ListAsync(UsageState.Unknown));
        Assert.Single(await client.GetRequiredService<FreepikUsage>().ListAsync(UsageState.Done));
        Assert.Equal(1, _api.Log.Paid);
    }

    [Fact]
    public async Task Under_a_third_of_faults_the_ledger_and_the_bill_agree()
    {
        _api.Faults.Mix(0.3, 7, Fault.Throttled, Fault.ServerError, Fault.Unavailable, Fault.LostAnswer, Fault.Truncated, Fault.Malformed);
        var client = _api.Client(options => options.Retry.Attempts = 8);
        var ai = client.GetRequiredService<FreepikAi>();
        var usage = client.GetRequiredService<FreepikUsage>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 60), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellationToken) =>
        {
            try
            {
                await ai.SubmitAsync(new AiRequest(AiModels.Mystic, $"picture {number}"), cancellationToken);
            }
            catch (FreepikException)
            {
                // Counted below: refused, or of unknown outcome.
            }
        });
        _api.Faults.Clear();
        var recovery = client.GetRequiredService<UsageRecovery>();
        await recovery.ReconcileAsync();
        foreach (var task in await recovery.ResumeAsync())
        {
            await ai.FetchAsync(await ai.WaitAsync(task));
        }

        var done = await usage.ListAsync(UsageState.Done);
        Assert.Equal(_api.Log.Paid, done.Count);
        Assert.Equal(60, done.Count + (await usage.ListAsync(UsageState.Refused)).Count + (await usage.ListAsync(UsageState.Unknown)).Count);
        Assert.Equal(60, _api.Log.Calls.Count(call => call.Method == "POST"));
    }

    internal static AiRequest Jetty => new(AiModels.Mystic, "a jetty in the fog");

    /// <summary>A request with every parameter that must be set, and every word that may be.</summary>
    internal static AiRequest Filled(AiModel model)
    {
        var request = new AiRequest(model);
        foreach (var parameter in model.Parameters)
        {
            _ = parameter switch
            {
                { Allowed: [.., var last] } => request.With(parameter.Name, last),
                { Name: "language" } => request.With("language", "en"),
                { Name: "image_url" } => request.With("image_url", "https://example.com/x.png"),
                { Name: "prompt", Type: "string" } or { Required: true, Type: "string" } => request.With(parameter.Name, "a jetty in the fog"),
                { Type: "integer", Least: { } least } => request.With(parameter.Name, (long)least),
                { Type: "number", Most: { } most } => request.With(parameter.Name, most),
                { Type: "boolean" } => request.With(parameter.Name, true),
                { Required: true, Type: "array" } => request.With(parameter.Name, new System.Text.Json.Nodes.JsonArray("https://example.com/x.png")),
                _ => request,
            };
        }

        return request;
    }

    private FreepikAi Ai() => _api.Client().GetRequiredService<FreepikAi>();
}
