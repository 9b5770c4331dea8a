using SocialPipeline.Generation;
using SocialPipeline.Host.Assets;
using SocialPipeline.Host.Brands;
using SocialPipeline.Host.Content;
using SocialPipeline.Host.Copywriting;
using SocialPipeline.Host.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddSocialPipeline()
    .AddBrands()
    .AddAssets()
    .AddContent()
    .AddCopywriting()
    .AddShell();
builder.UseStudioAssets();

var app = builder.Build();
app.UseShell();
app.MapAssets();
app.MapContent();
app.MapShell();
await app.RunAsync();
