namespace FreepikSandbox;

/// <summary>What every call passes: the firewall, the key, and the faults that were asked for.</summary>
internal static class Gate
{
    private static readonly string[] KeyHeaders = ["x-magnific-api-key", "x-freepik-api-key"];

    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/v1"))
        {
            await next(context);
            return;
        }

        var services = context.RequestServices;
        var log = services.GetRequiredService<CallLog>();
        log.Add(context.Request);
        if (context.Request.Headers.UserAgent.Count == 0)
        {
            await Firewall().ExecuteAsync(context);
            return;
        }

        if (!KeyHeaders.Any(header => context.Request.Headers[header] == services.GetRequiredService<SandboxOptions>().Key))
        {
            var isMissing = KeyHeaders.All(header => context.Request.Headers[header].Count == 0);
            await Answers.Message(401, isMissing ? "Missing API key" : "Invalid API key").ExecuteAsync(context);
            return;
        }

        await BreakAsync(services.GetRequiredService<Faults>().Next(context.Request), context, next);
    }

    public static IResult Firewall() => Results.Text("<html><body>Access Denied: Penalty Box for WAF</body></html>", "text/html", statusCode: 403);

    private static async Task BreakAsync(Fault fault, HttpContext context, RequestDelegate next)
    {
        var refusal = fault switch
        {
            Fault.Throttled => Answers.Message(429, "Too many requests"),
            Fault.DownloadsUsed => Answers.Message(429, "The user can't download more items because the download limits has been reached."),
            Fault.FreeLimit => Answers.Message(429, "Limit for free users reached."),
            Fault.ServerError => Answers.Message(500, "Internal Server Error"),
            Fault.Unavailable => Answers.Message(503, "Service Unavailable. Please try again later."),
            Fault.Firewall => Firewall(),
            Fault.Malformed => Results.Text("""{"data":{"task_id":""", "application/json"),
            Fault.Huge => Results.Bytes(new byte[80 << 20], "application/json"),
            _ => null,
        };
        switch (fault)
        {
            case Fault.Slow:
                await Task.Delay(300, context.RequestAborted);
                break;
            case Fault.Hanging:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            case Fault.LostAnswer:
                // It is carried out, and nobody hears of it.
                context.Response.Body = Stream.Null;
                await next(context);
                context.Abort();
                return;
            case Fault.Truncated:
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("{\"data\":");
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
        }

        await (refusal is null ? next(context) : refusal.ExecuteAsync(context));
    }
}
