using Microsoft.Extensions.Options;

namespace SocialPipeline.Freepik;

/// <summary>Fills the key from a secret file or the environment when the options do not hold it.</summary>
internal sealed class FreepikKeySource : IPostConfigureOptions<FreepikOptions>
{
    public void PostConfigure(string? name, FreepikOptions options)
    {
        if (options.ApiKey.Length == 0 && options.ApiKeyFile is { Length: > 0 } file && File.Exists(file))
        {
            options.ApiKey = File.ReadAllText(file).Trim();
        }

        if (options.ApiKey.Length == 0 && string.IsNullOrEmpty(options.ApiKeyFile))
        {
            options.ApiKey = Environment.GetEnvironmentVariable(FreepikOptions.KeyVariable)?.Trim() ?? "";
        }
    }
}
