using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using MudBlazor.Services;
using SkiaSharp;
using SocialPipeline.Generation;
using SocialPipeline.Host.Assets;
using SocialPipeline.Host.Brands;
using SocialPipeline.Host.Jobs;
using SocialPipeline.Host.Storage;
using Xunit;

namespace SocialPipeline.Host.Content;

public sealed class CreatePageTests : BunitContext
{
    public CreatePageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Content:MaxUploadBytes", "20000")]).Build();
        Services.AddSingleton<IConfiguration>(configuration);
        Services.AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = Path.GetTempPath() });
        Services.AddMudServices();
        AddAuthorization().SetAuthorized("ada@studio.example").SetRoles("editor");
        Services.AddSocialPipeline().AddStorage().AddJobs(configuration, Path.GetTempPath()).AddBrands().AddAssets().AddContent();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public async Task Without_a_title_nothing_is_made_and_the_field_says_so()
    {
        var page = Render<CreatePage>();

        await page.Find("form").SubmitAsync();

        Assert.Equal("true", Find(page, "content-title").GetAttribute("aria-invalid"));
        Assert.Contains("Write a title", page.Find("#title-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=generated-content]"));
    }

    [Fact]
    public async Task A_complaint_goes_while_it_is_mended()
    {
        var page = Render<CreatePage>();
        await page.Find("form").SubmitAsync();

        await Find(page, "content-title").InputAsync("Dinner");

        Assert.Null(Find(page, "content-title").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_text_that_is_too_long_says_by_how_much_and_stays()
    {
        var page = Render<CreatePage>();
        var title = new string('a', ContentDraft.TitleLength + 3);
        await Find(page, "content-title").InputAsync(title);

        await page.Find("form").SubmitAsync();

        Assert.Contains("Take out 3", page.Find("#title-note").TextContent, StringComparison.Ordinal);
        Assert.Equal(title, Find(page, "content-title").GetAttribute("value"));
    }

    [Fact]
    public async Task Without_a_format_nothing_is_made()
    {
        var page = Render<CreatePage>();
        await Find(page, "content-title").InputAsync("Dinner");
        await page.Find("button[data-format=instagram-post-portrait]").ClickAsync();

        await page.Find("form").SubmitAsync();

        Assert.Contains(page.FindAll("[role=alert]"), alert => alert.TextContent.Contains("Choose at least one format", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_platform_brings_its_own_content_types_and_primary_format()
    {
        var page = Render<CreatePage>();

        await Find(page, "platform").ChangeAsync("youtube");

        Assert.Equal("thumbnail", Find(page, "content-type").GetAttribute("value"));
        Assert.Equal("true", page.Find("button[data-format=youtube-thumbnail]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void The_stage_shows_what_will_come()
    {
        var page = Render<CreatePage>();

        Assert.Contains("1080 × 1350 px", page.Find("figure[data-format=instagram-post-portrait]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.jpg", 300, "page.jpg")]
    [InlineData("large.jpg", 30_000, "allowed")]
    public async Task A_file_that_is_no_picture_or_too_large_is_refused_in_words(string name, int bytes, string words)
    {
        var page = Render<CreatePage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[bytes], name));

        await page.WaitForAssertionAsync(() => Assert.Contains(page.FindAll("[role=alert]"), alert => alert.TextContent.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_template_of_two_pictures_takes_two_and_says_which_is_missing()
    {
        var page = Render<CreatePage>();
        await Find(page, "content-title").InputAsync("One winter");
        await Find(page, "template").ChangeAsync("before-after");
        Assert.Equal(["photo", "after"], page.FindAll("[data-picture]").Select(field => field.GetAttribute("data-picture")));

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Png(), "before.png"));
        await page.WaitForAssertionAsync(() => Assert.Contains("before.png", page.Find("[data-picture=photo]").TextContent, StringComparison.Ordinal));
        await page.Find("form").SubmitAsync();

        Assert.Contains("needs this picture", page.Find("[data-picture=after]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("needs this picture", page.Find("[data-picture=photo]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_stays_when_another_template_is_chosen()
    {
        var page = Render<CreatePage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Png(), "harbour.png"));
        await page.WaitForAssertionAsync(() => Assert.Contains("harbour.png", page.Find("[data-picture=photo]").TextContent, StringComparison.Ordinal));

        await Find(page, "template").ChangeAsync("photo-headline");

        Assert.Contains("harbour.png", page.Find("[data-picture=photo]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_without_pictures_asks_for_none()
    {
        var page = Render<CreatePage>();

        await Find(page, "template").ChangeAsync("statistic");

        Assert.Empty(page.FindAll("[data-picture]"));
    }

    private static byte[] Png()
    {
        using var bitmap = new SKBitmap(8, 8);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static IElement Find(IRenderedComponent<CreatePage> page, string testId) => page.Find($"[data-testid={testId}]");
}
