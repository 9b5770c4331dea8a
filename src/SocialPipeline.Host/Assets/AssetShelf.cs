using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Assets;

/// <summary>Keeps the latest finished pictures in memory, within the limits of <see cref="AssetShelfOptions"/>; the oldest leave first. Safe for many threads.</summary>
internal sealed class AssetShelf(IOptions<AssetShelfOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<GeneratedPicture>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<GeneratedPicture> _byAge = new();
    private long _bytes;

    public void Put(GeneratedPicture picture)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(picture.Id, out var before))
            {
                Remove(before);
            }

            _byId[picture.Id] = _byAge.AddLast(picture);
            _bytes += picture.Bytes.Length;

            // The newest always stays, even one that is larger than the shelf: somebody is about to fetch it.
            while (_byAge.Count > 1 && (_byAge.Count > options.Value.MaxPictures || _bytes > options.Value.MaxBytes))
            {
                Remove(_byAge.First!);
            }
        }
    }

    public bool TryGet(string id, [NotNullWhen(true)] out GeneratedPicture? picture)
    {
        lock (_lock)
        {
            picture = _byId.TryGetValue(id, out var node) ? node.Value : null;
            return picture is not null;
        }
    }

    private void Remove(LinkedListNode<GeneratedPicture> node)
    {
        _byAge.Remove(node);
        _byId.Remove(node.Value.Id);
        _bytes -= node.Value.Bytes.Length;
    }
}
