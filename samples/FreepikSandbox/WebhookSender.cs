using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FreepikSandbox;

/// <summary>Calls back when a task is done, signed as the API signs.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, SandboxOptions options)
{
    public void Send(string address, JsonObject task, int times) => _ = SendAsync(address, task.ToJsonString(), times);

    private async Task SendAsync(string address, string json, int times)
    {
        var id = $"msg_{Guid.CreateVersion7(options.Time.GetUtcNow()):N}";
        var timestamp = options.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes(json);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.WebhookSecret), signed));
        using var client = clients.CreateClient();
        for (var time = 0; time < times; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
            request.Headers.Add("webhook-id", id);
            request.Headers.Add("webhook-timestamp", timestamp);
            request.Headers.Add("webhook-signature", $"v1,{signature}");
            try
            {
                using var response = await client.SendAsync(request);
            }
            catch (HttpRequestException)
            {
                // Whoever asked to be called is gone: the task can still be asked after.
            }
        }
    }
}
