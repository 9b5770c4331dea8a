using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Imaging;
using Xunit;

namespace SocialPipeline.Freepik.Editing;

public sealed class FreepikEditingTests : IAsyncLifetime
{
    private static readonly ImageSource Picture = ImageSource.FromBytes(new byte[] { 1, 2, 3 }, "picture");

    private Sandbox _api = null!;

    public static TheoryData<string> Tools => ["image-upscaler", "image-upscaler-precision", "image-relight", "image-style-transfer", "image-expand/flux-pro", "beta/text-to-image/reimagine-flux", "beta/remove-background"];

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Every_tool_gives_a_picture(string path)
    {
        var editing = Editing();
        var picture = await (path switch
        {
            "image-upscaler" => editing.UpscaleCreativeAsync(Picture, "4x", "soft_portraits"),
            "image-upscaler-precision" => editing.UpscalePreciselyAsync(Picture, 20),
            "image-relight" => editing.RelightAsync(Picture, "evening", Picture, "brighter"),
            "image-style-transfer" => editing.TransferStyleAsync(Picture, Picture, 80),
            "image-expand/flux-pro" => editing.ExpandAsync(Picture, new Expansion(0, 100, 200, 2048)),
            "beta/text-to-image/reimagine-flux" => editing.ReimagineAsync(Picture, imagination: "subtle"),
            _ => editing.RemoveBackgroundAsync(new Uri("https://example.com/x.png")),
        });

        Assert.Equal(256, picture.ReadHeader().Width);
        Assert.Equal("/v1/ai/" + path, _api.Log.Calls[0].Path);
    }

    [Fact]
    public async Task A_cut_out_is_asked_for_with_a_form()
    {
        await Editing().RemoveBackgroundAsync(new Uri("https://example.com/x.png"));
        Assert.Equal("application/x-www-form-urlencoded", _api.Log.Calls[0].Headers["Content-Type"]);
        await Assert.ThrowsAsync<ArgumentException>(() => Editing().RemoveBackgroundAsync(new Uri("data:image/png;base64,AAAA")));
    }

    [Fact]
    public async Task Words_and_judgements_are_given_too()
    {
        Assert.StartsWith("A wide landscape", await Editing().DescribeAsync(Picture), StringComparison.Ordinal);
        Assert.StartsWith("A wide landscape", await Editing().ImprovePromptAsync("jetty"), StringComparison.Ordinal);
        Assert.Equal(new Authenticity(0.06, 0.94), await Editing().ClassifyAsync(Picture));
        Assert.Equal(3, _api.Log.Paid);
    }

    private FreepikEditing Editing() => _api.Client().GetRequiredService<FreepikEditing>();
}
