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
    public void Every_fault_is_told_and_the_key_never()
    {
        var error = Faults(options =>
        {
            options.ApiKey = "secret key\n";
            options.Endpoint = new FreepikEndpoint(new Uri("http://api.example.com"), "x key");
            options.UserAgent = "";
            options.Timeout = TimeSpan.Zero;
            options.MaxPictureBytes = 1;
        });

        Assert.Equal(6, error.Failures.Count());
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_told() => Assert.Contains("ApiKey is missing", Faults(_ => { }).Message, StringComparison.Ordinal);

    [Fact]
    public void The_key_is_not_printed() => Assert.DoesNotContain("secret", new FreepikOptions { ApiKey = "secret" }.ToString(), StringComparison.Ordinal);

    private static OptionsValidationException Faults(Action<FreepikOptions> configure)
    {
        using var services = new ServiceCollection().AddFreepik(configure).BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<FreepikOptions>>().Value);
    }
}
