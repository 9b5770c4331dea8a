using System.Buffers.Binary;
using System.IO.Compression;

namespace FreepikSandbox;

/// <summary>The pictures of the stock: files of a folder, or drawn ones.</summary>
internal sealed class Pictures
{
    private const int Drawn = 60;
    private const long FirstId = 1000;
    private static readonly string[] Subjects = ["jetty fog", "desert dune", "harbour morning", "leaf macro", "bowl kitchen", "lamp desk", "palm beach", "mountain lake", "city street", "coffee table"];
    private static readonly (int Width, int Height)[] Shapes = [(960, 640), (640, 960), (800, 800), (1200, 480)];

    public Pictures(SandboxOptions options)
    {
        All = options.Folder is { } folder
            ? [.. Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".jpg" or ".png").Order(StringComparer.Ordinal).Select((file, index) => new StockPicture(FirstId + index, Path.GetFileNameWithoutExtension(file), 800, 800, file))]
            : [.. Enumerable.Range(0, Drawn).Select(index => new StockPicture(FirstId + index, $"{Subjects[index % Subjects.Length]} {index + 1}", Shapes[index % 4].Width, Shapes[index % 4].Height, null))];
    }

    public IReadOnlyList<StockPicture> All { get; }

    public StockPicture? Find(long id) => All.FirstOrDefault(picture => picture.Id == id);

    /// <summary>Every word of the term is in the title.</summary>
    public IEnumerable<StockPicture> Search(string term) => All.Where(picture => term.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => picture.Title.Contains(word, StringComparison.OrdinalIgnoreCase)));

    public static byte[] Read(StockPicture picture, int longest) => picture.File is { } file
        ? File.ReadAllBytes(file)
        : Draw(picture.Width * longest / Math.Max(picture.Width, picture.Height), picture.Height * longest / Math.Max(picture.Width, picture.Height), (int)picture.Id);

    /// <summary>A soft gradient as PNG, in colours that a number gives.</summary>
    public static byte[] Draw(int width, int height, int number)
    {
        var rows = new byte[((width * 3) + 1) * height];
        for (var y = 0; y < height; y++)
        {
            var row = rows.AsSpan(((width * 3) + 1) * y);
            for (var x = 0; x < width; x++)
            {
                row[1 + (x * 3)] = (byte)((x * 200 / width) + (number * 37 % 55));
                row[2 + (x * 3)] = (byte)((y * 200 / height) + (number * 59 % 55));
                row[3 + (x * 3)] = (byte)(128 + (number * 83 % 100));
            }
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] content = [.. type, .. data];
        var chunk = new byte[content.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        content.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(content));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
            }
        }

        return ~crc;
    }
}
