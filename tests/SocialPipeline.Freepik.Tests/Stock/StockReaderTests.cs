using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace SocialPipeline.Freepik.Stock;

public sealed class StockReaderTests
{
    [Fact]
    public async Task A_page_with_every_quirk_is_read()
    {
        await using var api = await FreepikStandIn.StartAsync();
        api.On("/v1/resources", """
            {"data":[{"id":15667327,"title":"A wooden jetty in fog","url":"https://www.freepik.com/free-photo/x_15667327.htm","filename":"x.zip",
             "licenses":[{"type":"premium","url":"https://www.freepik.com/profile/license/pdf/15667327?lang=en"}],"products":[],
             "meta":{"published_at":"2020-12-01T23:50:50.000Z","is_new":false,"available_formats":null},
             "image":{"type":"hologram","orientation":"horizontal","source":{"url":"https://img.freepik.com/x.jpg","key":"large","size":"740x640"}},
             "related":{"serie":[],"others":[],"keywords":[]},"stats":{"downloads":1,"likes":2},"surprise":true,
             "author":{"id":23,"name":"Nora","avatar":"https://avatar.cdnpk.net/23.jpg","slug":"n"}},
             {"id":null,"title":"without a number"},
             {"id":7,"licenses":[],"image":{"source":{"size":"wide"}},"meta":{"available_formats":{"svg":{"total":1,"items":[{"size":1}]}}}}],
             "meta":{"current_page":1,"last_page":32,"per_page":2,"total":63,"clean_search":true}}
            """);
        await using var services = api.Services();

        var page = await services.GetRequiredService<FreepikStock>().SearchAsync(new StockFilter { Term = "jetty" });

        Assert.Equal((1, 32, 63L, 2), (page.Page, page.LastPage, page.Total, page.Pictures.Count));
        Assert.Equal(("hologram", "Nora", 740, 640), (page.Pictures[0].Type, page.Pictures[0].Author, page.Pictures[0].PreviewWidth, page.Pictures[0].PreviewHeight));
        Assert.Equal(("unknown", "unknown", 0), (page.Pictures[1].Licence, page.Pictures[1].Orientation, page.Pictures[1].PreviewWidth));
        Assert.Equal(["svg"], page.Pictures[1].Formats);
    }
}
