using System.Security.Cryptography;
using System.Text;
using SocialPipeline.BrandBench.Designs;
using SocialPipeline.BrandBench.Material;

namespace SocialPipeline.BrandBench;

/// <summary>The material of one share, and a place to work.</summary>
internal sealed class Workshop
{
    private readonly IReadOnlyList<string> _photos;

    public Workshop(string root, Share share)
    {
        Folder = Path.GetFullPath(Path.Combine(root, "artifacts", "brand-bench"));
        Directory.CreateDirectory(Folder);
        AllFonts = FontPool.Load(Path.Combine(root, "artifacts", "fonts"));
        Fonts = AllFonts.Of(share);
        _photos = PhotoPool.Load(Path.Combine(root, "artifacts", "photos") + "/", Path.Combine(Folder, "photos"), share);
        Logos = new LogoMaker(Path.Combine(root, "artifacts", "icons"), Fonts, share);
    }

    public string Folder { get; }

    public FontPool AllFonts { get; }

    public FontPool Fonts { get; }

    public LogoMaker Logos { get; }

    public Scenery Scenery(ulong seed) => new(new Dice(seed), Fonts, _photos);

    /// <summary>A seed from words, such as a commit's hash and the name of a set.</summary>
    public static ulong Seed(string words) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
