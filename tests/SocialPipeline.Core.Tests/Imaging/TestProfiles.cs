using System.Buffers.Binary;
using System.Text;

namespace SocialPipeline.Imaging;

/// <summary>ICC profiles built byte by byte (ICC.1:2001-04 and ICC.1:2010), and what they mean as plain formulas.</summary>
internal static class TestProfiles
{
    private static readonly double[] D50 = [.9642, 1, .8249];

    private static readonly double[] SrgbPrimaries = [.64, .33, .30, .60, .15, .06];

    public static double[] DisplayP3Primaries { get; } = [.680, .320, .265, .690, .150, .060];

    public static double[] AdobePrimaries { get; } = [.64, .33, .21, .71, .15, .06];

    public static double[] ProPhotoPrimaries { get; } = [.734699, .265301, .159597, .840403, .036598, .000105];

    public static double[] D65White { get; } = [.3127, .3290];

    public static double[] D50White { get; } = [.3457, .3585];

    /// <summary>A display profile of three primaries and one curve: a gamma, or sRGB's own curve when it is <see langword="null"/>.</summary>
    public static byte[] Matrix(double[] primaries, double[] white, double? gamma)
    {
        var toPcs = ToD50(primaries, white);
        var curve = Curve(gamma);
        return Profile("mntr", "RGB ", "XYZ ", (byte)(gamma is null ? 4 : 2),
            ("rXYZ", Xyz(toPcs[0], toPcs[3], toPcs[6])),
            ("gXYZ", Xyz(toPcs[1], toPcs[4], toPcs[7])),
            ("bXYZ", Xyz(toPcs[2], toPcs[5], toPcs[8])),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve));
    }

    public static byte[] Gray(double gamma) => Profile("mntr", "GRAY", "XYZ ", 2, ("kTRC", Curve(gamma)));

    /// <summary>A profile that is a table of Lab colours at the corners of its device space: three or four channels.</summary>
    public static byte[] Table(int channels, Func<double[], double[]> linearSrgb)
    {
        var table = new List<byte>([.. "mft2"u8, 0, 0, 0, 0, (byte)channels, 3, 2, 0]);
        foreach (var value in new double[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 })
        {
            table.AddRange(Fixed(value));
        }

        table.AddRange([0, 2, 0, 2]);
        var identity = Enumerable.Repeat(new byte[] { 0, 0, 255, 255 }, channels).SelectMany(pair => pair).ToArray();
        table.AddRange(identity);
        foreach (var lab in Corners(channels, linearSrgb))
        {
            table.AddRange([.. Word(lab[0] / 100 * 0xFF00), .. Word((lab[1] + 128) * 256), .. Word((lab[2] + 128) * 256)]);
        }

        table.AddRange(identity[..12]);
        return Profile(channels == 4 ? "prtr" : "mntr", channels == 4 ? "CMYK" : "RGB ", "Lab ", 2, ("A2B0", [.. table]));
    }

    /// <summary>What a matrix profile's colour is in sRGB, 0 to 255 a channel, out-of-gamut channels cut off.</summary>
    public static double[] FromMatrix(double[] primaries, double[] white, double? gamma, double[] device) =>
        FromPcs(Multiply(ToD50(primaries, white), [.. device.Select(value => gamma is { } g ? Math.Pow(value, g) : FromSrgb(value))]));

    /// <summary>What a table profile's colour is in sRGB: linear between the corners, in Lab.</summary>
    public static double[] FromTable(int channels, Func<double[], double[]> linearSrgb, double[] device)
    {
        double[] lab = [0, 0, 0];
        var at = 0;
        foreach (var corner in Corners(channels, linearSrgb))
        {
            var share = 1.0;
            for (var channel = 0; channel < channels; channel++)
            {
                var high = (at >> (channels - 1 - channel)) & 1;
                share *= high == 1 ? device[channel] : 1 - device[channel];
            }

            at++;
            lab = [lab[0] + share * corner[0], lab[1] + share * corner[1], lab[2] + share * corner[2]];
        }

        var y = (lab[0] + 16) / 116;
        return FromPcs([D50[0] * Unlab(y + lab[1] / 500), D50[1] * Unlab(y), D50[2] * Unlab(y - lab[2] / 200)]);
    }

    /// <summary>Four inks that multiply: what each lets through of linear sRGB.</summary>
    public static double[] Inks(double[] cmyk)
    {
        double[][] inks = [[.10, .62, .86], [.80, .10, .45], [.95, .84, .14], [.08, .08, .08]];
        return [.. Enumerable.Range(0, 3).Select(channel => cmyk.Select((share, ink) => 1 - share + share * inks[ink][channel]).Aggregate(.9, (a, b) => a * b))];
    }

    public static double ToSrgb(double linear) => 255 * (Math.Clamp(linear, 0, 1) is var value && value <= .0031308 ? 12.92 * value : 1.055 * Math.Pow(value, 1 / 2.4) - .055);

    private static double FromSrgb(double value) => value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);

    private static IEnumerable<double[]> Corners(int channels, Func<double[], double[]> linearSrgb)
    {
        var toPcs = ToD50(SrgbPrimaries, D65White);
        for (var corner = 0; corner < 1 << channels; corner++)
        {
            var device = Enumerable.Range(0, channels).Select(channel => (double)((corner >> (channels - 1 - channel)) & 1)).ToArray();
            var xyz = Multiply(toPcs, linearSrgb(device));
            var (x, y, z) = (Lab(xyz[0] / D50[0]), Lab(xyz[1] / D50[1]), Lab(xyz[2] / D50[2]));
            yield return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
        }
    }

    private static double Lab(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : (24389.0 / 27 * t + 16) / 116;

    private static double Unlab(double f) => f > 6.0 / 29 ? f * f * f : (116 * f - 16) * 27 / 24389;

    private static double[] FromPcs(double[] xyz) => [.. Multiply(Invert(ToD50(SrgbPrimaries, D65White)), xyz).Select(ToSrgb)];

    /// <summary>Linear RGB to XYZ under D50: the primaries scaled to the white, adapted by Bradford.</summary>
    private static double[] ToD50(double[] primaries, double[] white)
    {
        double[] columns =
        [
            primaries[0] / primaries[1], primaries[2] / primaries[3], primaries[4] / primaries[5],
            1, 1, 1,
            (1 - primaries[0] - primaries[1]) / primaries[1], (1 - primaries[2] - primaries[3]) / primaries[3], (1 - primaries[4] - primaries[5]) / primaries[5],
        ];
        double[] whiteXyz = [white[0] / white[1], 1, (1 - white[0] - white[1]) / white[1]];
        var scale = Multiply(Invert(columns), whiteXyz);
        var native = columns.Select((value, at) => value * scale[at % 3]).ToArray();
        double[] bradford = [.8951, .2664, -.1614, -.7502, 1.7135, .0367, .0389, -.0685, 1.0296];
        var (from, to) = (Multiply(bradford, whiteXyz), Multiply(bradford, D50));
        double[] adapt = [to[0] / from[0], 0, 0, 0, to[1] / from[1], 0, 0, 0, to[2] / from[2]];
        return Product(Product(Invert(bradford), Product(adapt, bradford)), native);
    }

    private static double[] Multiply(double[] m, double[] v) =>
        [m[0] * v[0] + m[1] * v[1] + m[2] * v[2], m[3] * v[0] + m[4] * v[1] + m[5] * v[2], m[6] * v[0] + m[7] * v[1] + m[8] * v[2]];

    private static double[] Product(double[] a, double[] b) =>
        [.. Enumerable.Range(0, 9).Select(at => a[at / 3 * 3] * b[at % 3] + a[at / 3 * 3 + 1] * b[3 + at % 3] + a[at / 3 * 3 + 2] * b[6 + at % 3])];

    private static double[] Invert(double[] m)
    {
        double Minor(int a, int b, int c, int d) => m[a] * m[b] - m[c] * m[d];
        var det = m[0] * Minor(4, 8, 5, 7) - m[1] * Minor(3, 8, 5, 6) + m[2] * Minor(3, 7, 4, 6);
        double[] adjugate = [Minor(4, 8, 5, 7), Minor(2, 7, 1, 8), Minor(1, 5, 2, 4), Minor(5, 6, 3, 8), Minor(0, 8, 2, 6), Minor(2, 3, 0, 5), Minor(3, 7, 4, 6), Minor(1, 6, 0, 7), Minor(0, 4, 1, 3)];
        return [.. adjugate.Select(value => value / det)];
    }

    private static byte[] Profile(string kind, string space, string pcs, byte version, params (string Name, byte[] Body)[] tags)
    {
        var header = new byte[128];
        header[8] = version;
        Encoding.ASCII.GetBytes(kind).CopyTo(header, 12);
        Encoding.ASCII.GetBytes(space).CopyTo(header, 16);
        Encoding.ASCII.GetBytes(pcs).CopyTo(header, 20);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Xyz(D50[0], D50[1], D50[2])[8..].CopyTo(header, 68);
        var table = new List<byte>(Number(tags.Length + 1));
        var bodies = new List<byte>();
        foreach (var (name, body) in tags.Prepend(("wtpt", Xyz(D50[0], D50[1], D50[2]))))
        {
            table.AddRange([.. Encoding.ASCII.GetBytes(name), .. Number(132 + 12 * (tags.Length + 1) + bodies.Count), .. Number(body.Length)]);
            bodies.AddRange(body);
            bodies.AddRange(new byte[(4 - body.Length % 4) % 4]);
        }

        byte[] profile = [.. header, .. table, .. bodies];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        return profile;
    }

    private static byte[] Curve(double? gamma) => gamma is { } g
        ? [.. "curv"u8, 0, 0, 0, 0, .. Number(1), .. Word(g * 256)]
        : [.. "para"u8, 0, 0, 0, 0, 0, 3, 0, 0, .. Fixed(2.4), .. Fixed(1 / 1.055), .. Fixed(.055 / 1.055), .. Fixed(1 / 12.92), .. Fixed(.04045)];

    private static byte[] Xyz(double x, double y, double z) => [.. "XYZ "u8, 0, 0, 0, 0, .. Fixed(x), .. Fixed(y), .. Fixed(z)];

    private static byte[] Fixed(double value) => Number((int)Math.Round(value * 65536));

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Word(double value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)Math.Clamp(Math.Round(value), 0, 65535));
        return bytes;
    }
}
