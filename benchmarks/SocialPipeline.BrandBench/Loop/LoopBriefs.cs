using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Loop;

/// <summary>
/// Fifty briefs over photographs that are hard to write on: busy, bright and dark at once, every third too small. Two thirds of the words
/// are too many or too loud, and the brief brings fewer; one brand in four has its logo in one dark ink only; every brand wants
/// 7 : 1 and its logo at the foot. Whatever the photographs are, they are taken in the order of their names.
/// </summary>
internal static class LoopBriefs
{
    public const int Count = 50;

    private static readonly string[] Templates = ["photo-headline", "announcement", "event", "product", "testimonial"];

    private static readonly string[][] Formats =
    [
        ["instagram-post-square", "instagram-story", "x-post-landscape"],
        ["instagram-post-portrait", "linkedin-post-square", "facebook-cover"],
        ["pinterest-pin", "youtube-thumbnail", "x-cover"],
    ];

    private static readonly (string Title, string Description, string ShortTitle, string ShortDescription)[] Texts =
    [
        ("The whole harbour wakes before we do, and the first coffee of the morning is already poured for whoever comes", "Nine rooms around a courtyard, breakfast until noon, and the old dhow yard at the end of the lane, open every day but Monday, all winter long.", "The harbour wakes early.", "Breakfast until noon."),
        ("Grow your own salad in thirty days, on two square metres of balcony, without a garden and without a green thumb", "One lamp, one cable, nine watts: everything that a windowsill needs to become a kitchen garden, delivered in a box that fits through the letter slot.", "Salad in thirty days.", "One lamp, one cable."),
        ("Decide slowly. Sail fast.", "The winter programme is here.", "Decide slowly.", ""),
        ("Everything that you always wanted to know about the way from the seed to the table, in one long evening with our gardeners", "Bring your questions, your plants and your neighbours; we bring soil, soup and the patience that the subject deserves on a cold evening.", "From seed to table.", "An evening with our gardeners."),
        ("THE BEST AND NOT CHEAP AT ALL: COME AND SEE!!!", "We have the cheapest miracle in town, so hurry up, hurry up, hurry up!!!", "Come and see.", "The new season is here."),
        ("Less noise.", "A calmer table is booked in two minutes.", "Less noise.", ""),
    ];

    /// <summary>The sample brands as their own handbooks would be written by someone strict: more contrast than WCAG's AA, the logo at the foot, no absolute claims.</summary>
    public static Brand Strict(Brand brand) => brand with
    {
        LogoPolicy = brand.LogoPolicy with { Corners = [LogoCorner.BottomStart, LogoCorner.BottomEnd] },
        Voice = brand.Voice with { BannedWords = [.. brand.Voice.BannedWords.Union(["cheap", "cheapest", "miracle", "best", "everything", "always"])] },
        Rules = new Dictionary<string, RuleSettings>(brand.Rules)
        {
            [BrandRuleIds.TextContrast] = new() { Parameters = new Dictionary<string, double> { ["normal"] = 7, ["large"] = 4.5 } },
        },
    };

    /// <summary>A brand that has only one file of its logo: dark, in one ink.</summary>
    private static Brand InOneInk(Brand brand) => brand with { Logos = [.. brand.Logos.Where(logo => logo is { Ink: LogoInk.OneColor, Ground: LogoGround.Light }).DistinctBy(logo => logo.Lockup)] };

    public static IEnumerable<LoopBrief> All(IReadOnlyList<Brand> brands, IReadOnlyList<string> photos)
    {
        for (var i = 0; i < Count; i++)
        {
            var text = Texts[i % Texts.Length];
            var template = Templates[i % Templates.Length];
            var inputs = new Dictionary<string, InputValue>(Further(template));
            var isStock = i % 2 == 1;
            if (!isStock)
            {
                inputs["photo"] = new InputValue.Image(Source(photos[i % photos.Count], isSmall: i % 3 == 2), AltText: "A photograph of the season");
            }

            var brand = Strict(brands[i % brands.Count]);
            yield return new LoopBrief(
                $"{i + 1:00}-{template}",
                i % 4 == 3 ? InOneInk(brand) : brand,
                new Brief
                {
                    Title = text.Title,
                    Description = text.Description,
                    Template = template,
                    Formats = Formats[i % Formats.Length],
                    Inputs = inputs,
                    Locale = "en",
                    Caption = "The season starts.",
                    Shorter = [new BriefCopy { Title = text.ShortTitle, Description = text.ShortDescription }],
                },
                isStock ? new LoopStock([.. Enumerable.Range(0, 3).Select(next => Source(photos[(i + next) % photos.Count], isSmall: next == 0 && i % 3 == 2))]) : null);
        }
    }

    private static Dictionary<string, InputValue> Further(string template) => template switch
    {
        "announcement" => new() { ["eyebrow"] = "New" },
        "event" => new() { ["eyebrow"] = "New", ["day"] = "6", ["month"] = "December", ["time"] = "19:00", ["place"] = "Old harbour" },
        "product" => new() { ["price"] = "24", ["currency"] = "BD", ["tag"] = "New" },
        "testimonial" => new() { ["name"] = "Laila Haddad", ["role"] = "Guest" },
        _ => [],
    };

    /// <summary>The photograph as it is, or as somebody's telephone sent it on.</summary>
    private static ImageSource Source(string path, bool isSmall)
    {
        var whole = ImageSource.FromFile(path);
        if (!isSmall)
        {
            return whole;
        }

        using var bitmap = SkiaSharp.SKBitmap.Decode(path);
        using var small = bitmap.Resize(new SkiaSharp.SKSizeI(640, Math.Max(1, 640 * bitmap.Height / bitmap.Width)), new SkiaSharp.SKSamplingOptions(SkiaSharp.SKCubicResampler.Mitchell));
        using var data = small.Encode(SkiaSharp.SKEncodedImageFormat.Jpeg, 85);
        return ImageSource.FromBytes(data.ToArray(), Path.GetFileName(path));
    }
}
