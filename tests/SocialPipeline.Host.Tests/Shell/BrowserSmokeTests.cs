using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SocialPipeline.Host.Shell;

public sealed class BrowserSmokeTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_brief_typed_into_the_page_becomes_a_picture_to_download()
    {
        await using var context = await browser.OpenAsync(1440, 900, ColorScheme.Light);
        var (page, complaints) = await VisitAsync(context);

        await FillAsync(page);
        await page.GetByTestId("generate-content").ClickAsync();

        var picture = page.GetByTestId("generated-image");
        await Expect(picture).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("#stage-title")).ToHaveTextAsync("1 image ready");
        Assert.Equal("1080×1350", await picture.EvaluateAsync<string>("image => image.decode().then(() => `${image.naturalWidth}×${image.naturalHeight}`)"));
        Assert.Contains("Dinner at the water’s edge", await picture.GetAttributeAsync("alt"), StringComparison.Ordinal);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("download-button").ClickAsync());
        Assert.Equal("instagram-post-portrait.jpg", download.SuggestedFilename);
        await ShotAsync(page, "set");
        await ExpectSoundAsync(page, complaints);
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task A_wrong_password_is_said_on_the_page_and_the_right_one_opens_it(int width, int height)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await browser.OpenAsync(width, height, scheme);
            var page = context.Pages[0];
            await page.GotoAsync(browser.Address.ToString());
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
            await ShotAsync(page, $"sign-in-{width}-{scheme}");
            await page.GetByTestId("email").FillAsync(StudioClient.Email);
            await page.GetByTestId("password").FillAsync("another one");
            await page.GetByTestId("login-button").ClickAsync();
            await Expect(page.Locator("[role=alert]")).ToContainTextAsync("Email and password do not match.");
            Assert.Equal(StudioClient.Email, await page.GetByTestId("email").InputValueAsync());
            await ShotAsync(page, $"sign-in-fault-{width}-{scheme}");

            await page.GetByTestId("password").FillAsync(StudioClient.Password);
            await page.GetByTestId("login-button").ClickAsync();
            await Expect(page.Locator(".create.is-live")).ToBeAttachedAsync(new() { Timeout = 30_000 });
            await page.GetByTestId("sign-out").ClickAsync();
            await Expect(page.GetByTestId("login-button")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task An_uploaded_photo_is_taken_whole()
    {
        await using var context = await browser.OpenAsync(1440, 900, ColorScheme.Dark);
        var (page, complaints) = await VisitAsync(context);
        await page.GetByTestId("picture").SetInputFilesAsync(new FilePayload { Name = "harbour.png", MimeType = "image/png", Buffer = Photo() });
        await Expect(page.GetByText("640 × 480 px")).ToBeVisibleAsync();
        await FillAsync(page);
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.GetByTestId("generated-image")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await ExpectSoundAsync(page, complaints);
    }

    [Fact]
    public async Task The_page_is_sent_with_a_policy_and_takes_nothing_from_elsewhere()
    {
        await using var context = await browser.OpenAsync(1440, 900, ColorScheme.Light);
        var page = context.Pages[0];
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(browser.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };

        await SignInAsync(page);
        var answer = await page.GotoAsync(browser.Address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        var policy = await answer!.HeaderValueAsync("content-security-policy");
        Assert.Contains("script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Empty(foreign);
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.ready.then(() => document.fonts.check('14px Geist'))"));
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1024, 768)]
    [InlineData(390, 844)]
    public async Task The_page_fits_its_window_in_light_and_dark(int width, int height)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await browser.OpenAsync(width, height, scheme);
            var (page, complaints) = await VisitAsync(context);
            await Expect(page.Locator($".studio[data-theme={(scheme == ColorScheme.Dark ? "dark" : "light")}]")).ToBeVisibleAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
            await ShotAsync(page, $"create-{width}-{scheme}");

            await FillAsync(page);
            await page.Locator("button[data-platform=linkedin]").ClickAsync();
            await page.Locator("button[data-platform=x]").ClickAsync();
            await page.GetByTestId("generate-content").ClickAsync();
            await Expect(page.Locator("#stage-title")).ToHaveTextAsync("3 images ready", new() { Timeout = 60_000 });
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
            await ShotAsync(page, $"ready-{width}-{scheme}");
            await page.EvaluateAsync("document.querySelector('.brief-fields').scrollTop = 9999");
            await ShotAsync(page, $"form-{width}-{scheme}");
            await ExpectSoundAsync(page, complaints);
        }
    }

    private async Task<(IPage Page, List<string> Complaints)> VisitAsync(IBrowserContext context)
    {
        var page = context.Pages[0];
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        await SignInAsync(page);

        // The page is live once the studio answers what is typed.
        await Expect(page.Locator(".create.is-live")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        return (page, complaints);
    }

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(browser.Address.ToString());
        await page.GetByTestId("email").FillAsync(StudioClient.Email);
        await page.GetByTestId("password").FillAsync(StudioClient.Password);
        await page.GetByTestId("login-button").ClickAsync();
        await page.WaitForURLAsync(browser.Address.ToString());
    }

    private static async Task FillAsync(IPage page)
    {
        await page.GetByTestId("content-title").FillAsync("Dinner at the water’s edge");
        await page.GetByTestId("content-brief").FillAsync("Announce the Thursday dinners to regular guests.");
        await page.GetByTestId("platform").SelectOptionAsync("instagram");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Dinner at the water’s edge");
    }

    private static async Task ExpectSoundAsync(IPage page, List<string> complaints)
    {
        await Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        Assert.Empty(complaints);
    }

    /// <summary>Keeps a picture for whoever set a folder for them; looking is a person's work.</summary>
    private static async Task ShotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("STUDIO_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    private static byte[] Photo()
    {
        using var surface = SkiaSharp.SKSurface.Create(new SkiaSharp.SKImageInfo(640, 480));
        surface.Canvas.Clear(new SkiaSharp.SKColor(40, 90, 130));
        using var image = surface.Snapshot();
        using var data = image.Encode();
        return data.ToArray();
    }
}
