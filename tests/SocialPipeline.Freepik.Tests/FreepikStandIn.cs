using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SocialPipeline.Freepik;

/// <summary>The API as a table of answers on a port of this machine. A call that is not in the table fails the test that made it.</summary>
internal sealed class FreepikStandIn : IAsyncDisposable
{
    public const string Key = "test-key-5f2c";

    private readonly WebApplication _app;
    private readonly Dictionary<string, Func<HttpContext, Task>> _answers = [];
    private readonly ConcurrentQueue<string> _unexpected = new();

    private FreepikStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public List<HttpRequestSeen> Seen { get; } = [];

    public string Address => _app.Urls.First();

    public static async Task<FreepikStandIn> StartAsync()
    {
        var standIn = new FreepikStandIn();
        await standIn._app.StartAsync();
        return standIn;
    }

    public FreepikStandIn On(string path, string json, int status = 200, string type = "application/json") => On(path, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(json);
    });

    public FreepikStandIn On(string path, Func<HttpContext, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public ServiceProvider Services(Action<FreepikOptions>? configure = null) => new ServiceCollection()
        .AddFreepik(options =>
        {
            options.ApiKey = Key;
            Sandbox.Quick(options);
            options.Endpoint = new FreepikEndpoint(new Uri(Address), FreepikEndpoint.Magnific.KeyHeader);
            configure?.Invoke(options);
        })
        .BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (!_unexpected.IsEmpty)
        {
            throw new InvalidOperationException($"Calls that the test did not foresee: {string.Join(", ", _unexpected)}");
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Seen.Add(new HttpRequestSeen(
            context.Request.Path,
            context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (_answers.TryGetValue(context.Request.Path, out var answer))
        {
            await answer(context);
        }
        else
        {
            _unexpected.Enqueue(context.Request.Path);
            context.Response.StatusCode = 404;
        }
    }
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record HttpRequestSeen(string Path, Dictionary<string, string> Query, Dictionary<string, string> Headers);
