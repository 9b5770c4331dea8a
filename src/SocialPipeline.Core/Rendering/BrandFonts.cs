using System.Runtime.CompilerServices;
using SocialPipeline.Brands;
using SocialPipeline.Text;

namespace SocialPipeline.Rendering;

/// <summary>The fonts that a brand is drawn with: its own and the built-in family.</summary>
internal static class BrandFonts
{
    private static readonly ConditionalWeakTable<Brand, FontLibrary> Known = [];

    /// <summary>One library a brand, kept as long as the brand; nobody disposes it.</summary>
    /// <param name="brand">The brand.</param>
    /// <exception cref="FontException">A font file of the brand cannot be used.</exception>
    public static FontLibrary Of(Brand brand) => Known.GetValue(brand, Load);

    /// <summary>A library of the caller's own.</summary>
    /// <param name="brand">The brand.</param>
    /// <exception cref="FontException">A font file of the brand cannot be used.</exception>
    public static FontLibrary Load(Brand brand)
    {
        var library = FontLibrary.CreateDefault();
        foreach (var font in brand.Fonts)
        {
            library.Add(font.Bytes, font.Name);
        }

        return library;
    }
}
