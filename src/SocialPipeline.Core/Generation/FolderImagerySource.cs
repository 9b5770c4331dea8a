using SocialPipeline.Imaging;

namespace SocialPipeline.Generation;

/// <summary>
/// The pictures of a folder, found by the words in their file names: <c>wooden-jetty_fog.jpg</c> answers to "jetty in the
/// fog". The one that shares the most words comes first; among equals the order of their names. Safe for many threads.
/// </summary>
public sealed class FolderImagerySource : IImagerySource
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"];

    private readonly string _folder;
    private readonly string _licence;
    private readonly ImageLimits? _limits;

    /// <summary>Takes a folder; its subfolders are not looked into.</summary>
    /// <param name="folder">The folder; it is read at each search.</param>
    /// <param name="licence">The terms for all its pictures. Default: <c>own pictures</c>.</param>
    /// <param name="limits">What pictures may ask for; the written defaults when <see langword="null"/>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public FolderImagerySource(string folder, string licence = "own pictures", ImageLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(licence);
        (_folder, _licence, _limits) = (Path.GetFullPath(folder), licence, limits);
        if (!Directory.Exists(_folder))
        {
            throw new DirectoryNotFoundException($"There is no folder of pictures at '{folder}'.");
        }
    }

    /// <inheritdoc/>
    public string Id => "folder";

    /// <inheritdoc/>
    public Task<IReadOnlyList<ImageryCandidate>> FindAsync(ImageryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Count, 1);
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<ImageryCandidate> found = [.. Directory.EnumerateFiles(_folder)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => (Name: Path.GetFileName(file), Shared: Shared(file, query.Words)))
            .Where(file => file.Shared.Count > 0)
            .OrderByDescending(file => file.Shared.Count)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .Take(query.Count)
            .Select(file => new ImageryCandidate
            {
                Source = Id,
                Id = file.Name,
                Licence = _licence,
                Reason = $"The file name shares {string.Join(", ", file.Shared.Select(word => $"'{word}'"))} with the brief.",
            })];
        return Task.FromResult(found);
    }

    /// <inheritdoc/>
    public Task<ImageSource> OpenAsync(ImageryCandidate candidate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.Source != Id || candidate.Id != Path.GetFileName(candidate.Id))
        {
            throw new ArgumentException($"'{candidate.Id}' of '{candidate.Source}' is no picture of this folder.", nameof(candidate));
        }

        return ImageSource.FromFileAsync(Path.Combine(_folder, candidate.Id), _limits, cancellationToken);
    }

    private static List<string> Shared(string file, IReadOnlyList<string> words)
        => [.. BriefWords.Split(Path.GetFileNameWithoutExtension(file)).Distinct().Where(part => words.Any(word => BriefWords.Alike(word, part)))];
}
