using FreepikSandbox;

// dotnet run --project samples/FreepikSandbox -- [--key KEY] [--folder PICTURES] [--urls http://127.0.0.1:5199]
var configuration = new ConfigurationBuilder().AddCommandLine(args).Build();
await using var app = SandboxApp.Build(new SandboxOptions
{
    Key = configuration["key"] ?? "sandbox",
    Folder = configuration["folder"],
    WebhookSecret = configuration["webhook-secret"] ?? "sandbox-secret",
    Address = configuration["urls"] ?? "http://127.0.0.1:5199",
});
await app.RunAsync();
