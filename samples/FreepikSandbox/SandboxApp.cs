namespace FreepikSandbox;

/// <summary>A stand-in for the API that speaks its protocol, built from its public description: no account, no network, no cost.</summary>
public static class SandboxApp
{
    /// <summary>Builds it; start it to listen.</summary>
    /// <param name="options">How it is set up.</param>
    public static WebApplication Build(SandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Address);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Faults>();
        builder.Services.AddSingleton<CallLog>();
        builder.Services.AddSingleton<Pictures>();
        builder.Services.AddSingleton<SignedFiles>();
        builder.Services.AddSingleton<TaskBoard>();
        builder.Services.AddSingleton<WebhookSender>();
        builder.Services.AddHttpClient();
        var app = builder.Build();
        app.Use(Gate.CheckAsync);
        StockRoutes.Map(app);
        MediaRoutes.Map(app);
        AiRoutes.Map(app);
        ControlRoutes.Map(app);
        app.MapFallback(() => Answers.Message(404, "Not found"));
        return app;
    }
}
