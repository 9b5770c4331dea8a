using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialPipeline.Generation;
using SocialPipeline.Host.Assets;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Content;

/// <summary>Packs a set into a ZIP file: its pictures and <c>set.json</c>, which says what each shows.</summary>
internal sealed class SetArchive(AssetFiles files, PlatformCatalog catalog)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's name: the title in plain letters, or what stands for it.</summary>
    public static string NameOf(ContentRequest request) => $"{BriefTable.NameOf(1, request.Title)[4..].Trim('-') switch { "" => request.Id, var name => name }}.zip";

    /// <summary>The archive from its start, in a temporary file that goes when it is closed.</summary>
    public async Task<Stream> WriteAsync(ContentRequest request, IReadOnlyList<GeneratedPicture> pictures, CancellationToken cancellationToken)
    {
        var stream = new FileStream(Path.GetTempFileName(), FileMode.Truncate, FileAccess.ReadWrite, FileShare.None, 64 << 10, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await using (var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
            {
                foreach (var picture in pictures)
                {
                    await AddAsync(zip, picture, cancellationToken);
                }

                await using var list = await Entry(zip, "set.json", request.CreatedAt, CompressionLevel.Optimal).OpenAsync(cancellationToken);
                await JsonSerializer.SerializeAsync(list, ContentAnswer.Of(request, pictures, catalog), Readable, cancellationToken);
            }

            stream.Position = 0;
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private async Task AddAsync(ZipArchive zip, GeneratedPicture picture, CancellationToken cancellationToken)
    {
        var path = files.Find(picture.WorkspaceId, picture.Sha256) ?? throw new FileNotFoundException($"The file of the picture '{picture.Id}' is not there any more.");
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 << 10, FileOptions.Asynchronous | FileOptions.SequentialScan);

        // Pictures are compressed already.
        await using var entry = await Entry(zip, picture.FileName, picture.CreatedAt, CompressionLevel.NoCompression).OpenAsync(cancellationToken);
        await file.CopyToAsync(entry, cancellationToken);
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, DateTimeOffset written, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = written;
        return entry;
    }
}
