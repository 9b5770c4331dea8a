using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace SocialPipeline.Host.Shell;

/// <summary>What the tests ask of the API again and again.</summary>
internal static class StudioClient
{
    public const string Email = "ada@studio.example";
    public const string Password = "testpass123";

    /// <summary>A known administrator, and limits that tests do not meet.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Seed:AdminEmail"] = Email,
        ["Seed:AdminPassword"] = Password,
        ["Accounts:TriesPerMinute"] = "1000",
        ["RateLimits:ApiPerMinute"] = "1000000",
        ["RateLimits:GenerationPerMinute"] = "1000000",
        ["RateLimits:SignInPerMinute"] = "1000000",
    };

    /// <summary>Signs in; from then on the client sends its token. The answer has both tokens.</summary>
    public static async Task<JsonElement> SignInAsync(this HttpClient client, string email = Email, string password = Password)
    {
        using var response = await client.SendAsync(JsonSerializer.Serialize(new { email, password }), address: "/api/auth/login");
        var tokens = await response.ReadAsync(HttpStatusCode.OK);
        client.DefaultRequestHeaders.Authorization = new("Bearer", tokens.GetProperty("access_token").GetString());
        return tokens;
    }

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, string body, string? key = null, string address = "/api/content/generate")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Sends a brief that must be accepted; the answer is its task's id.</summary>
    public static async Task<string> AcceptAsync(this HttpClient client, string body, string? key = null)
    {
        using var response = await client.SendAsync(body, key);
        return (await response.ReadAsync(HttpStatusCode.Accepted)).GetProperty("task_id").GetString()!;
    }

    /// <summary>Sends a brief and waits for its end.</summary>
    public static async Task<JsonElement> MakeAsync(this HttpClient client, string body) => await client.EndOfAsync(await client.AcceptAsync(body));

    /// <summary>Asks until a task has ended.</summary>
    public static async Task<JsonElement> EndOfAsync(this HttpClient client, string task, int seconds = 90)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (true)
        {
            var state = await client.JsonAsync($"/api/content/{task}");
            if (state.GetProperty("status").GetString() is "completed" or "failed" or "cancelled")
            {
                return state;
            }

            Assert.False(patience.IsCancellationRequested, $"It has not ended: {state}");
            await Task.Delay(50);
        }
    }

    public static async Task<JsonElement> JsonAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        return await response.ReadAsync(HttpStatusCode.OK);
    }

    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
