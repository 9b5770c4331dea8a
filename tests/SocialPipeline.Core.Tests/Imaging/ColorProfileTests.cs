using Xunit;

namespace SocialPipeline.Imaging;

/// <summary>Pictures with a profile against the profile's formula in double precision; tolerances are in levels of 255 a channel.</summary>
public sealed class ColorProfileTests
{
    /// <summary>Eight by six patches over the whole of a device space.</summary>
    private const int Columns = 8;

    private const int Rows = 6;

    public static TheoryData<string, double> RgbSpaces => new()
    {
        { "display-p3", 1 },
        { "adobe-rgb", 1 },
        { "prophoto", 1.5 },
    };

    [Theory]
    [MemberData(nameof(RgbSpaces))]
    public void A_matrix_profile_of_an_eight_bit_png_is_followed(string name, double tolerance)
    {
        var (primaries, white, gamma) = Space(name);
        var png = TestPng.Write(Columns, Rows, 2, 8, (x, y) => Bytes(Rgb(x, y)), false, TestPng.Profile(TestProfiles.Matrix(primaries, white, gamma)));

        AssertColors(png, "wide.png", 1, (x, y) => TestProfiles.FromMatrix(primaries, white, gamma, Quantised(Rgb(x, y), 255)), tolerance);
    }

    [Theory]
    [MemberData(nameof(RgbSpaces))]
    public void A_matrix_profile_of_a_sixteen_bit_png_is_followed_before_it_is_cut_to_eight(string name, double tolerance)
    {
        var (primaries, white, gamma) = Space(name);
        var png = TestPng.Write(Columns, Rows, 2, 16, (x, y) => [.. Rgb(x, y).Select(value => (int)Math.Round(value * 65535))], false, TestPng.Profile(TestProfiles.Matrix(primaries, white, gamma)));

        AssertColors(png, "deep.png", 1, (x, y) => TestProfiles.FromMatrix(primaries, white, gamma, Rgb(x, y)), tolerance);
    }

    [Theory]
    [MemberData(nameof(RgbSpaces))]
    public void A_matrix_profile_of_a_jpeg_is_followed(string name, double tolerance)
    {
        // stored as RGB (Adobe transform 0), so that no YCbCr rounding blurs the comparison
        var (primaries, white, gamma) = Space(name);
        var jpeg = TestJpeg.Write(Columns, Rows, 3, (x, y) => Bytes(Rgb(x, y)), adobe: 0, TestProfiles.Matrix(primaries, white, gamma));

        AssertColors(jpeg, "wide.jpg", 8, (x, y) => TestProfiles.FromMatrix(primaries, white, gamma, Quantised(Rgb(x, y), 255)), tolerance);
    }

    [Fact]
    public void A_profile_that_is_a_table_is_followed()
    {
        static double[] Filtered(double[] rgb) => [.9 * rgb[1] + .05, .8 * rgb[2] + .1, .7 * rgb[0] + .05];
        var png = TestPng.Write(Columns, Rows, 2, 8, (x, y) => Bytes(Rgb(x, y)), false, TestPng.Profile(TestProfiles.Table(3, Filtered)));

        AssertColors(png, "table.png", 1, (x, y) => TestProfiles.FromTable(3, Filtered, Quantised(Rgb(x, y), 255)), 5);
    }

    [Fact]
    public void A_grey_picture_follows_its_own_curve()
    {
        static double Grey(int x, int y) => (x + y * Columns) / 47.0;
        var profile = TestProfiles.Gray(1.8);
        double[] Expected(int x, int y) => [.. Enumerable.Repeat(TestProfiles.ToSrgb(Math.Pow(Math.Round(Grey(x, y) * 255) / 255, 461 / 256.0)), 3)];

        AssertColors(TestPng.Write(Columns, Rows, 0, 8, (x, y) => Bytes([Grey(x, y)]), false, TestPng.Profile(profile)), "grey.png", 1, Expected, 1);
        AssertColors(TestJpeg.Write(Columns, Rows, 1, (x, y) => Bytes([Grey(x, y)]), icc: profile), "grey.jpg", 8, Expected, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void A_cmyk_jpeg_with_a_profile_follows_its_table(int? adobe)
    {
        // JPEG files hold ink as light: 255 is none of it, with Adobe's marker and without
        var jpeg = TestJpeg.Write(Columns, Rows, 4, (x, y) => Bytes([.. Cmyk(x, y).Select(ink => 1 - ink)]), adobe, TestProfiles.Table(4, TestProfiles.Inks));

        AssertColors(jpeg, "print.jpg", 8, (x, y) => TestProfiles.FromTable(4, TestProfiles.Inks, Quantised(Cmyk(x, y), 255)), 4);
    }

    [Fact]
    public void A_ycck_jpeg_with_a_profile_follows_its_table()
    {
        var jpeg = TestJpeg.Write(Columns, Rows, 4, (x, y) => Ycck(Cmyk(x, y)), adobe: 2, TestProfiles.Table(4, TestProfiles.Inks));

        // three roundings on the way to YCC and back
        AssertColors(jpeg, "print.jpg", 8, (x, y) => TestProfiles.FromTable(4, TestProfiles.Inks, Cmyk(x, y)), 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(null)]
    public void A_cmyk_jpeg_without_a_profile_is_the_product_of_its_light_and_its_black(int? adobe)
    {
        var jpeg = TestJpeg.Write(Columns, Rows, 4, (x, y) => adobe == 2 ? Ycck(Cmyk(x, y)) : Bytes([.. Cmyk(x, y).Select(ink => 1 - ink)]), adobe);

        AssertColors(jpeg, "print.jpg", 8, (x, y) => [.. Cmyk(x, y)[..3].Select(ink => 255 * (1 - ink) * (1 - Cmyk(x, y)[3]))], adobe == 2 ? 3 : 1.5);
    }

    [Fact]
    public void A_translucent_pixel_is_converted_before_its_alpha_is_multiplied_in()
    {
        var (primaries, white, gamma) = Space("adobe-rgb");
        var png = TestPng.Write(Columns, Rows, 6, 8, (x, y) => [.. Bytes(Rgb(x, y)), 128], false, TestPng.Profile(TestProfiles.Matrix(primaries, white, gamma)));

        AssertColors(png, "glass.png", 1, (x, y) => [.. TestProfiles.FromMatrix(primaries, white, gamma, Quantised(Rgb(x, y), 255)).Select(value => value * 128 / 255)], 1, alpha: 128);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_png_that_states_srgb_as_gamma_and_primaries_is_srgb(int type)
    {
        // the values that W3C PNG 11.3.2.5 gives for sRGB; a gamma of 1/2.2 taken at its word makes shadows up to eight levels too dark
        var png = TestPng.Write(
            256, 1, type, 8, (x, _) => [.. Enumerable.Repeat(x, type == 2 ? 3 : 1)], false,
            TestPng.Gamma(45455), TestPng.Chromaticities(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000));

        AssertColors(png, "plain.png", 1, (x, _) => [x, x, x], 0, 256, 1);
    }

    [Fact]
    public void A_png_of_another_gamma_is_brought_to_srgb()
    {
        var png = TestPng.Write(256, 1, 2, 8, (x, _) => [x, x, x], false, TestPng.Gamma(100000), TestPng.Chromaticities(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000));

        AssertColors(png, "linear.png", 1, (x, _) => [.. Enumerable.Repeat(TestProfiles.ToSrgb(x / 255.0), 3)], 1, 256, 1);
    }

    [Fact]
    public void A_profile_that_is_damaged_leaves_the_picture_as_srgb()
    {
        var profile = TestProfiles.Matrix(TestProfiles.AdobePrimaries, TestProfiles.D65White, 2.2);
        profile.AsSpan(128, 4).Fill(255);
        var png = TestPng.Write(Columns, Rows, 2, 8, (x, y) => Bytes(Rgb(x, y)), false, TestPng.Profile(profile));

        AssertColors(png, "damaged.png", 1, (x, y) => [.. Bytes(Rgb(x, y)).Select(value => (double)value)], 0);
    }

    private static (double[] Primaries, double[] White, double? Gamma) Space(string name) => name switch
    {
        "display-p3" => (TestProfiles.DisplayP3Primaries, TestProfiles.D65White, null),
        "adobe-rgb" => (TestProfiles.AdobePrimaries, TestProfiles.D65White, 563 / 256.0),
        _ => (TestProfiles.ProPhotoPrimaries, TestProfiles.D50White, 461 / 256.0),
    };

    private static double[] Rgb(int x, int y) => [x % 4 / 3.0, y % 3 / 2.0, (x / 4 + 2 * (y / 3)) / 3.0];

    private static double[] Cmyk(int x, int y) => [x % 4 / 3.0, y % 3 / 2.0, x / 4 * .7, y / 3 * .6];

    private static int[] Bytes(double[] values) => [.. values.Select(value => (int)Math.Round(value * 255))];

    private static double[] Quantised(double[] values, int steps) => [.. values.Select(value => Math.Round(value * steps) / steps)];

    /// <summary>ITU-T T.872: Y, Cb and Cr of the three inks, and the black as stored.</summary>
    private static int[] Ycck(double[] cmyk)
    {
        var (r, g, b) = (255 * cmyk[0], 255 * cmyk[1], 255 * cmyk[2]);

        // YCCK is defined on 255 - C, and Adobe stores C itself inverted: both inversions leave YCC of the ink
        return
        [
            Clamp(.299 * r + .587 * g + .114 * b),
            Clamp(-.168736 * r - .331264 * g + .5 * b + 128),
            Clamp(.5 * r - .418688 * g - .081312 * b + 128),
            Clamp(255 * (1 - cmyk[3])),
        ];
    }

    private static int Clamp(double value) => (int)Math.Clamp(Math.Round(value), 0, 255);

    private static void AssertColors(byte[] file, string name, int side, Func<int, int, double[]> expected, double tolerance, int columns = Columns, int rows = Rows, int alpha = 255)
    {
        using var photo = PhotoDecoder.Decode(ImageSource.FromBytes(file, name));
        using var image = photo.Resample(CropRect.Whole(columns * side, rows * side), columns * side, rows * side);
        var pixels = Pixels.Of(image);
        var worst = (Difference: 0.0, What: "");
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                var found = Pixels.Color(pixels[(y * side + side / 2) * columns * side + x * side + side / 2]);
                var wanted = expected(x, y);
                Assert.Equal(alpha, found.Alpha);
                var difference = Math.Max(Math.Abs(found.Red - wanted[0]), Math.Max(Math.Abs(found.Green - wanted[1]), Math.Abs(found.Blue - wanted[2])));
                if (difference > worst.Difference)
                {
                    worst = (difference, FormattableString.Invariant($"patch {x}, {y}: {found} for {wanted[0]:0.0}, {wanted[1]:0.0}, {wanted[2]:0.0}"));
                }
            }
        }

        Assert.True(worst.Difference <= tolerance + .5, FormattableString.Invariant($"{worst.Difference:0.00} levels, {tolerance} allowed; {worst.What}"));
    }
}
