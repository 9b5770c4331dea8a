// Searches, downloads and generates a picture; needs a key of the API. Run: dotnet run samples/freepik-pictures.cs
#:project ../src/SocialPipeline.Freepik
#:package Microsoft.Extensions.DependencyInjection

#region readme
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Freepik;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Stock;

var services = new ServiceCollection();
services.AddFreepik(options =>
{
    options.ApiKey = "your key";
    options.Usage.Prices[AiModels.Mystic] = 60;
    options.Usage.PerUserAndDay = 500;
});
await using var provider = services.BuildServiceProvider();

var stock = provider.GetRequiredService<FreepikStock>();
var page = await stock.SearchAsync(new StockFilter { Term = "jetty in fog", Orientations = ["portrait"], Licence = StockLicence.Premium });
var download = await stock.DownloadAsync(page.Pictures[0].Id);
await File.WriteAllBytesAsync(download.File.Name, download.File.Bytes);
Console.WriteLine(download.Licence.Attribution);

var ai = provider.GetRequiredService<FreepikAi>();
var made = await ai.GenerateAsync(new AiRequest(AiModels.Mystic, "a jetty in fog") { User = "ana" }.With("aspect_ratio", "social_post_4_5"));
await File.WriteAllBytesAsync("made.jpg", made.Pictures[0].Bytes);
#endregion
