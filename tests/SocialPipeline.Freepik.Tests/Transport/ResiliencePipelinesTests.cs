using FreepikSandbox;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Stock;
using Xunit;

namespace SocialPipeline.Freepik.Transport;

public sealed class ResiliencePipelinesTests : IAsyncLifetime
{
    private static readonly StockFilter Jetty = new() { Term = "jetty" };

    private Sandbox _api = null!;

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Theory]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.Unavailable)]
    [InlineData(Fault.Firewall)]
    [InlineData(Fault.LostAnswer)]
    [InlineData(Fault.Truncated)]
    public async Task A_read_survives_two_faults(Fault fault)
    {
        _api.Faults.Queue("GET", "resources", fault, fault);

        var page = await _api.Client().GetRequiredService<FreepikStock>().SearchAsync(Jetty);

        Assert.NotEmpty(page.Pictures);
        Assert.Equal(3, _api.Log.Calls.Count);
    }

    [Fact]
    public async Task A_slow_answer_is_an_answer()
    {
        _api.Faults.Queue("GET", "resources", Fault.Slow);
        Assert.NotEmpty((await _api.Client().GetRequiredService<FreepikStock>().SearchAsync(Jetty)).Pictures);
        Assert.Single(_api.Log.Calls);
    }

    [Fact]
    public async Task A_read_that_hangs_is_tried_again()
    {
        _api.Faults.Queue("GET", "resources", Fault.Hanging);
        Assert.NotEmpty((await _api.Client(options => options.Timeout = TimeSpan.FromSeconds(1)).GetRequiredService<FreepikStock>().SearchAsync(Jetty)).Pictures);
        Assert.Equal(2, _api.Log.Calls.Count);
    }

    [Fact]
    public async Task Repeating_ends()
    {
        _api.Faults.Queue("GET", "resources", Fault.Unavailable, Fault.Unavailable, Fault.Unavailable, Fault.Unavailable, Fault.Unavailable);
        await Assert.ThrowsAsync<FreepikUnavailableException>(() => _api.Client().GetRequiredService<FreepikStock>().SearchAsync(Jetty));
        Assert.Equal(4, _api.Log.Calls.Count);
    }

    [Fact]
    public async Task An_answer_beyond_all_measure_is_not_read_to_its_end()
    {
        _api.Faults.Queue("GET", "resources", Fault.Huge);
        await Assert.ThrowsAsync<FreepikUnavailableException>(() => _api.Client(options => options.Retry.Attempts = 0).GetRequiredService<FreepikStock>().SearchAsync(Jetty));
    }

    [Theory]
    [InlineData(Fault.Throttled, typeof(FreepikRateLimitException), 0)]
    [InlineData(Fault.ServerError, typeof(FreepikUnavailableException), 0)]
    [InlineData(Fault.Firewall, typeof(FreepikBlockedException), 0)]
    [InlineData(Fault.LostAnswer, typeof(FreepikUnavailableException), 1)]
    [InlineData(Fault.Truncated, typeof(FreepikUnavailableException), 0)]
    [InlineData(Fault.Malformed, typeof(FreepikAnswerException), 0)]
    public async Task A_generation_is_never_sent_twice(Fault fault, Type type, int paid)
    {
        _api.Faults.Queue("POST", "mystic", fault);

        var error = await Record.ExceptionAsync(() => _api.Client().GetRequiredService<FreepikAi>().SubmitAsync(new AiRequest(AiModels.Mystic, "a jetty")));

        Assert.IsType(type, error);
        Assert.Single(_api.Log.Calls);
        Assert.Equal(paid, _api.Log.Paid);
    }
}
