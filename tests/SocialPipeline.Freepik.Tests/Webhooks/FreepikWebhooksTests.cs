using System.Globalization;
using System.Text;
using FreepikSandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Usage;
using Xunit;

namespace SocialPipeline.Freepik.Webhooks;

public sealed class FreepikWebhooksTests : IAsyncLifetime
{
    private static readonly byte[] Body = """{"task_id":"t-1","status":"COMPLETED","generated":["https://h/x.png"]}"""u8.ToArray();

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero));
    private Sandbox _api = null!;

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_genuine_call_is_taken_once()
    {
        var webhooks = Webhooks();
        Assert.Equal(WebhookVerdict.Accepted, await webhooks.ReceiveAsync(Signed(Body)));
        Assert.Equal(WebhookVerdict.Duplicate, await webhooks.ReceiveAsync(Signed(Body)));
    }

    [Theory]
    [InlineData(-300, WebhookVerdict.Accepted)]
    [InlineData(300, WebhookVerdict.Accepted)]
    [InlineData(-301, WebhookVerdict.NotOfThisTime)]
    [InlineData(301, WebhookVerdict.NotOfThisTime)]
    public void A_call_of_another_time_is_refused(int seconds, WebhookVerdict verdict)
        => Assert.Equal(verdict, Webhooks().Verify(Signed(Body, (_time.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public async Task What_is_not_signed_whole_or_understood_is_refused()
    {
        var webhooks = Webhooks();
        var good = Signed(Body);
        Assert.Equal(WebhookVerdict.NotSigned, await webhooks.ReceiveAsync(good with { Body = "{}"u8.ToArray() }));
        Assert.Equal(WebhookVerdict.HeaderMissing, await webhooks.ReceiveAsync(good with { Signature = null }));
        Assert.Equal(WebhookVerdict.NotOfThisTime, await webhooks.ReceiveAsync(good with { Timestamp = "yesterday" }));
        Assert.Equal(WebhookVerdict.NotUnderstood, await webhooks.ReceiveAsync(Signed("[1]"u8.ToArray())));
        Assert.Equal(WebhookVerdict.NotSigned, await _api.Client(null, services => services.AddSingleton<TimeProvider>(_time)).GetRequiredService<FreepikWebhooks>().ReceiveAsync(good));
    }

    [Theory]
    [InlineData(Fault.None)]
    [InlineData(Fault.DuplicateWebhooks)]
    public async Task A_call_back_wakes_whoever_waits_before_the_next_question(Fault fault)
    {
        _api.Faults.Queue("POST", "mystic", fault);
        await using var receiver = await Receiver.StartAsync();
        var client = _api.Client(options =>
        {
            options.Webhooks.Address = receiver.Address;
            options.Webhooks.Secret = Sandbox.Secret;
            options.Polling.First = options.Polling.Longest = TimeSpan.FromSeconds(30);
        });
        receiver.Webhooks = client.GetRequiredService<FreepikWebhooks>();

        var result = await client.GetRequiredService<FreepikAi>().GenerateAsync(FreepikAiTests.Jetty);

        Assert.Single(result.Pictures);
        Assert.DoesNotContain(_api.Log.Calls, call => call.Method == "GET");
        Assert.Single(await client.GetRequiredService<FreepikUsage>().ListAsync(UsageState.Done));
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_the_call_back()
    {
        await using var receiver = await Receiver.StartAsync();
        var client = _api.Client(options =>
        {
            options.Webhooks.Address = receiver.Address;
            options.Webhooks.Secret = Sandbox.Secret;
        });
        receiver.Webhooks = client.GetRequiredService<FreepikWebhooks>();
        _api.Faults.Queue("POST", "mystic", Fault.LostAnswer);

        await Assert.ThrowsAsync<FreepikUnavailableException>(() => client.GetRequiredService<FreepikAi>().SubmitAsync(FreepikAiTests.Jetty));
        await receiver.Received.Task.WaitAsync(TimeSpan.FromSeconds(10));

        var entry = Assert.Single(await client.GetRequiredService<FreepikUsage>().ListAsync(UsageState.Done));
        Assert.NotNull(entry.TaskId);
    }

    private FreepikWebhooks Webhooks() => _api.Client(options => options.Webhooks.Secret = Sandbox.Secret, services => services.AddSingleton<TimeProvider>(_time)).GetRequiredService<FreepikWebhooks>();

    private FreepikWebhook Signed(byte[] body, string? timestamp = null)
    {
        timestamp ??= _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new FreepikWebhook("msg_1", timestamp, $"v1,{WebhookSignature.Sign(Encoding.UTF8.GetBytes(Sandbox.Secret), "msg_1", timestamp, body)}", body);
    }

    /// <summary>What an application maps: the raw body, three headers, one parameter.</summary>
    private sealed class Receiver(WebApplication app) : IAsyncDisposable
    {
        public FreepikWebhooks? Webhooks { get; set; }

        public TaskCompletionSource Received { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Uri Address => new(app.Urls.First() + "/hook");

        public static async Task<Receiver> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var receiver = new Receiver(app);
            app.MapPost("/hook", receiver.ReceiveAsync);
            await app.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task<IResult> ReceiveAsync(HttpRequest request)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            var verdict = await Webhooks!.ReceiveAsync(new FreepikWebhook(request.Headers["webhook-id"], request.Headers["webhook-timestamp"], request.Headers["webhook-signature"], body.ToArray(), request.Query["entry"]));
            Received.TrySetResult();
            return verdict is WebhookVerdict.Accepted or WebhookVerdict.Duplicate ? Results.NoContent() : Results.BadRequest(verdict.ToString());
        }
    }
}
