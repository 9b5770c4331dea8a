using System.IO.Compression;

namespace SocialPipeline.Fuzz.Mutations;

/// <summary>Damage that knows a file's parts: one is missing, doubled, moved, taken from another file, of another length, or damaged inside while its check sum is right.</summary>
internal static class PartMutations
{
    private const int MostParts = 2000;

    public static byte[] Mutate(FuzzRandom random, byte[] file, Func<byte[]> other)
    {
        if (random.Once(3) || PartedFile.Split(file) is not { Count: > 0 } parts)
        {
            return ByteMutations.Mutate(random, file, other);
        }

        for (var times = 1 + random.Small(4); times > 0 && parts.Count > 0; times--)
        {
            Once(random, parts, other);
        }

        var joined = PartedFile.Join(file, parts);
        return random.Once(10) ? ByteMutations.Mutate(random, joined, other) : joined;
    }

    private static void Once(FuzzRandom random, List<FilePart> parts, Func<byte[]> other)
    {
        var at = random.Below(parts.Count);
        var part = parts[at];
        switch (random.Below(10))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                var copies = Math.Min(1 + random.Small(random.Once(8) ? 200 : 3), Math.Min(MostParts - parts.Count, 1 + (1_000_000 / (part.Body.Length + 1))));
                parts.InsertRange(random.Below(parts.Count + 1), Enumerable.Repeat(part, Math.Max(0, copies)));
                break;
            case 2:
                parts.RemoveAt(at);
                parts.Insert(random.Below(parts.Count + 1), part);
                break;
            case 3:
                parts[at] = part with { Claimed = random.Once(2) ? ByteMutations.Number(random) : Math.Max(0, part.Body.Length + random.Below(64) - 32) };
                break;
            case 4 when PartedFile.Split(other()) is { Count: > 0 } strangers:
                var stranger = random.Of(strangers);
                var same = parts.FindIndex(own => own.Name == stranger.Name);
                if (same >= 0)
                {
                    parts[same] = stranger;
                }
                else
                {
                    parts.Insert(random.Below(parts.Count + 1), stranger);
                }

                break;
            case 5:
                parts[at] = part with { Body = random.Of(parts).Body };
                break;
            case 6 when part.Name == "IDAT":
                parts[at] = part with { Body = InsideDeflate(random, part.Body) };
                break;
            default:
                parts[at] = part with { Body = ByteMutations.Mutate(random, part.Body, () => random.Of(parts).Body is { Length: > 0 } body ? body : [0]) };
                break;
        }
    }

    /// <summary>Rows and filters change, the compression around them stays right.</summary>
    private static byte[] InsideDeflate(FuzzRandom random, byte[] packed)
    {
        try
        {
            using var unpacking = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var rows = new MemoryStream();
            unpacking.CopyTo(rows);
            using var kept = new MemoryStream();
            using (var packing = new ZLibStream(kept, CompressionLevel.Fastest, leaveOpen: true))
            {
                packing.Write(ByteMutations.Mutate(random, rows.ToArray(), rows.ToArray));
            }

            return kept.ToArray();
        }
        catch (InvalidDataException)
        {
            return packed;
        }
    }
}
