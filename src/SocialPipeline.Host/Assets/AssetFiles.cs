using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Assets;

/// <summary>
/// Files by their content: <c>assets/{workspace}/{first two digits}/{SHA-256}</c> below the data directory. A file is written
/// under another name, flushed, and renamed, so that it is there whole or not at all; the same content is kept once a workspace.
/// </summary>
internal sealed class AssetFiles(IOptions<StorageOptions> options)
{
    /// <summary>Keeps a file; the answer is its SHA-256 in lower-case hex digits.</summary>
    public async Task<string> PutAsync(string workspace, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var path = PathOf(workspace, hash);
        if (new FileInfo(path) is { Exists: true } kept && kept.Length == bytes.Length)
        {
            return hash;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous))
            {
                await file.WriteAsync(bytes, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return hash;
    }

    /// <summary>Where a file is; <see langword="null"/> when it is not kept in this workspace.</summary>
    public string? Find(string workspace, string hash) => IsHash(hash) && PathOf(workspace, hash) is var path && File.Exists(path) ? path : null;

    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);

    private string PathOf(string workspace, string hash)
    {
        if (workspace.Length == 0 || !workspace.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException($"'{workspace}' is no id of a workspace.", nameof(workspace));
        }

        return Path.Combine(options.Value.DataDirectory, "assets", workspace, hash[..2], hash);
    }
}
