using System.Buffers;
using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Logos;

/// <summary>One size of the picture with the direction of every edge in it.</summary>
internal sealed unsafe class EdgeLevel
{
    public EdgeLevel(ColorPlanes planes, double scale, bool vectors)
    {
        (Planes, Scale, Width, Height) = (planes, scale, planes.Width, planes.Height);
        Cosines = Rent();
        Sines = Rent();
        fixed (byte* r = planes.R, g = planes.G, b = planes.B)
        fixed (sbyte* cosines = Cosines, sines = Sines)
        {
            var rows = stackalloc byte*[9];
            for (var y = 1; y < Height - 1; y++)
            {
                var at = y * Width;
                rows[0] = r + at - Width;
                rows[1] = r + at;
                rows[2] = r + at + Width;
                rows[3] = g + at - Width;
                rows[4] = g + at;
                rows[5] = g + at + Width;
                rows[6] = b + at - Width;
                rows[7] = b + at;
                rows[8] = b + at + Width;
                EdgeKernels.Directions(rows, 3, Width, cosines + at, sines + at, vectors);
            }
        }
    }

    public ColorPlanes Planes { get; }

    /// <summary>This level's width divided by the picture's.</summary>
    public double Scale { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Weight × cos 2θ, -127 to 127; as long as the level has pixels, or longer.</summary>
    public sbyte[] Cosines { get; }

    /// <summary>Weight × sin 2θ, -127 to 127.</summary>
    public sbyte[] Sines { get; }

    /// <summary>Gives the directions back; after that only the planes may be read.</summary>
    public void Release()
    {
        ArrayPool<sbyte>.Shared.Return(Cosines);
        ArrayPool<sbyte>.Shared.Return(Sines);
    }

    /// <summary>Room for a map whose first and last rows, which have no directions, are empty.</summary>
    private sbyte[] Rent()
    {
        var room = ArrayPool<sbyte>.Shared.Rent(Width * Height);
        room.AsSpan(0, Width).Clear();
        room.AsSpan((Height - 1) * Width, Width).Clear();
        return room;
    }
}
