using CsCheck;
using Xunit;

namespace SocialPipeline.Validation.Logos;

public sealed class EdgeKernelsTests
{
    [Fact]
    public unsafe void Directions_are_the_same_with_vectors() =>
        Gen.Byte.Array[9 * 77].Sample(
            bytes =>
            {
                const int Width = 77;
                sbyte[] plainC = new sbyte[Width], plainS = new sbyte[Width], vectorC = new sbyte[Width], vectorS = new sbyte[Width];
                fixed (byte* all = bytes)
                fixed (sbyte* pc = plainC, ps = plainS, vc = vectorC, vs = vectorS)
                {
                    var rows = stackalloc byte*[9];
                    for (var i = 0; i < 9; i++)
                    {
                        rows[i] = all + (i * Width);
                    }

                    EdgeKernels.Directions(rows, 3, Width, pc, ps, vectors: false);
                    EdgeKernels.Directions(rows, 3, Width, vc, vs, vectors: true);
                }

                for (var x = 0; x < Width; x++)
                {
                    Assert.InRange(plainC[x] - vectorC[x], -1, 1);
                    Assert.InRange(plainS[x] - vectorS[x], -1, 1);
                }
            },
            iter: 60);

    [Fact]
    public unsafe void Sums_are_the_same_with_vectors() =>
        Gen.Byte[0, 31].Array[2000].Sample(
            bytes =>
            {
                const int Count = 101, Points = 19;
                ushort[] plain = new ushort[Count], vector = new ushort[Count];
                fixed (byte* all = bytes)
                fixed (ushort* p = plain, v = vector)
                {
                    var starts = stackalloc byte*[Points];
                    for (var i = 0; i < Points; i++)
                    {
                        starts[i] = all + (i * 97);
                    }

                    EdgeKernels.Accumulate(starts, Points, Count, p, vectors: false);
                    EdgeKernels.Accumulate(starts, Points, Count, v, vectors: true);
                }

                Assert.Equal(plain, vector);
            },
            iter: 60);

    [Fact]
    public unsafe void Dark_on_light_and_light_on_dark_are_one_direction()
    {
        const int Width = 40;
        var rows = new byte[3 * Width];
        for (var y = 0; y < 3; y++)
        {
            rows.AsSpan((y * Width) + 10, 10).Fill(200);
        }

        sbyte[] cosines = new sbyte[Width], sines = new sbyte[Width];
        fixed (byte* all = rows)
        fixed (sbyte* c = cosines, s = sines)
        {
            var pointers = stackalloc byte*[3];
            pointers[0] = all;
            pointers[1] = all + Width;
            pointers[2] = all + (2 * Width);
            EdgeKernels.Directions(pointers, 1, Width, c, s, vectors: true);
        }

        // Both upright edges: cos 2θ is 1 whatever side is light.
        Assert.Equal(127, cosines[10]);
        Assert.Equal(127, cosines[20]);
        Assert.Equal(0, cosines[15]);
        Assert.All(sines, value => Assert.Equal(0, value));
    }
}
