using SocialPipeline.Generation;
using SocialPipeline.Host.Accounts;
using SocialPipeline.Host.Assets;
using SocialPipeline.Host.Brands;
using SocialPipeline.Host.Content;
using SocialPipeline.Host.Copywriting;
using SocialPipeline.Host.Jobs;
using SocialPipeline.Host.Monitoring;
using SocialPipeline.Host.RateLimits;
using SocialPipeline.Host.Shell;
using SocialPipeline.Host.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddSocialPipeline()
    .AddStorage()
    .AddAccounts()
    .AddJobs(builder.Configuration, builder.Environment.ContentRootPath)
    .AddBrands()
    .AddAssets()
    .AddContent()
    .AddCopywriting()
    .AddRateLimits()
    .AddMonitoring()
    .AddShell();
builder.UseStudioAssets();

var app = builder.Build();
if (MigrateCommand.IsAsked(args))
{
    return await MigrateCommand.RunAsync(args, app.Services, Console.Out, Console.Error);
}

app.UseShell();
app.MapAccounts();
app.MapAssets();
app.MapContent();
app.MapMonitoring();
app.MapShell();
await app.RunAsync();
return 0;
