using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace SocialPipeline.Freepik;

public sealed class FreepikOptionsTests
{
    [Fact]
    public void Host_and_header_come_in_pairs()
    {
        Assert.Equal(("https://api.magnific.com/", "x-magnific-api-key"), (FreepikEndpoint.Magnific.BaseAddress.ToString(), FreepikEndpoint.Magnific.KeyHeader));
        Assert.Equal(("https://api.freepik.com/", "x-freepik-api-key"), (FreepikEndpoint.LegacyFreepik.BaseAddress.ToString(), FreepikEndpoint.LegacyFreepik.KeyHeader));
        Assert.Equal(FreepikEndpoint.Magnific, new FreepikOptions().Endpoint);
    }

    [Fact]
    public void Every_fault_is_told_and_the_secrets_never()
    {
        var error = Faults(options =>
        {
            options.ApiKey = "secret key\n";
            options.Endpoint = new FreepikEndpoint(new Uri("http://api.example.com"), "x key");
            options.UserAgent = "";
            options.Timeout = TimeSpan.Zero;
            options.MaxPictureBytes = 1;
            options.Attribution = " ";
            options.Retry.Attempts = 11;
            options.Pacing.CallsPer5Seconds = 0;
            options.Polling.EmptyAnswers = -1;
            options.Usage.Prices["mystic"] = -1;
            options.Webhooks.Address = new Uri("http://example.com/hook");
            options.Webhooks.Secret = "secret, not hex";
            options.Webhooks.KeyEncoding = Webhooks.WebhookKeyEncoding.Hex;
        });

        Assert.Equal(13, error.Failures.Count());
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_told() => Assert.Contains("ApiKey is missing", Faults(options => options.ApiKeyFile = "no-such-file").Message, StringComparison.Ordinal);

    [Fact]
    public void The_key_is_not_printed() => Assert.DoesNotContain("secret", new FreepikOptions { ApiKey = "secret" }.ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_key_is_read_from_a_file_that_is_named()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "from-the-file\n");
            using var services = new ServiceCollection().AddFreepik(options => options.ApiKeyFile = file).BuildServiceProvider();
            Assert.Equal("from-the-file", services.GetRequiredService<IOptions<FreepikOptions>>().Value.ApiKey);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Webhooks_without_a_secret_are_refused()
        => Assert.Contains("Webhooks.Secret is missing", Faults(options =>
        {
            options.ApiKey = "k";
            options.Webhooks.Address = new Uri("https://example.com/hook");
        }).Message, StringComparison.Ordinal);

    private static OptionsValidationException Faults(Action<FreepikOptions> configure)
    {
        using var services = new ServiceCollection().AddFreepik(configure).BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<FreepikOptions>>().Value);
    }
}
