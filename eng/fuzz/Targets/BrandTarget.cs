using System.Text;
using System.Text.RegularExpressions;
using SocialPipeline.Brands;
using SocialPipeline.Fuzz.Corpora;
using SocialPipeline.Fuzz.Mutations;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Fuzz.Targets;

/// <summary>Brands with their logos and fonts: read, and a picture drawn in them.</summary>
internal sealed partial class BrandTarget : FuzzTarget
{
    private static readonly string[] Folders = ["marsa", "volt-and-fern"];

    private readonly byte[][] _brands = [.. Folders.Select(Document)];
    private readonly string[] _assets = [.. Folders.SelectMany(name => Repository.Files("samples/brands/" + name, ".svg").Concat(Repository.Files("samples/brands/" + name, ".ttf")))];
    private readonly JsonMutations _mutations;
    private readonly SvgMutations _drawings;

    public BrandTarget()
    {
        _mutations = new JsonMutations(_brands);
        _drawings = new SvgMutations(_assets.Where(file => file.EndsWith(".svg", StringComparison.Ordinal)).Select(File.ReadAllBytes));
    }

    public override string SingleName => "brand.json";

    public override int CorpusFiles => _brands.Length + _assets.Length;

    public override IEnumerable<FuzzCase> Intact() => _brands.Select(brand => new FuzzCase(SingleName, brand));

    public override FuzzCase Make(FuzzRandom random)
    {
        var brand = random.Of(_brands);
        if (random.Once(4))
        {
            var path = random.Of(_assets);
            var bytes = File.ReadAllBytes(path);
            bytes = path.EndsWith(".svg", StringComparison.Ordinal) ? _drawings.Mutate(random, bytes) : PartMutations.Mutate(random, bytes, () => File.ReadAllBytes(random.Of(_assets)));
            return new FuzzCase([(SingleName, brand), (Path.GetFileName(path), bytes)]);
        }

        return new FuzzCase(SingleName, _mutations.Mutate(random, brand));
    }

    public override void Try(FuzzCase given)
    {
        var random = FuzzRandom.For(given);
        using var json = new MemoryStream(given.Parts[0].Bytes);
        var brand = BrandReader.Read(json, name => Open(given, name), "brand.json");
        var template = random.Of(TemplateLibrary.BuiltIn.Templates);
        var renderer = new TemplateRenderer();
        using var fonts = renderer.FontsOf(brand);
        using var image = renderer.Render(template, Samples.DataFor(template, "Harbour lights"), brand, random.Of(Samples.Formats), new RenderOptions { Scale = .2 });
    }

    /// <summary>The brand's document; its folder of fonts becomes a list of files, because a stranger's brand comes without folders.</summary>
    private static byte[] Document(string name)
    {
        var fonts = Repository.Files($"samples/brands/{name}/fonts", ".ttf").Select(file => $"\"fonts/{Path.GetFileName(file)}\"");
        return Encoding.UTF8.GetBytes(FontFolder().Replace(Repository.Text($"samples/brands/{name}/brand.json"), $"\"fonts\": [{string.Join(", ", fonts)}]"));
    }

    [GeneratedRegex("\"fonts\": \"[^\"]*\"")]
    private static partial Regex FontFolder();

    private MemoryStream? Open(FuzzCase given, string name)
    {
        var file = Path.GetFileName(name);
        return given[file] is { } changed ? new MemoryStream(changed)
            : _assets.FirstOrDefault(path => Path.GetFileName(path) == file) is { } path ? new MemoryStream(File.ReadAllBytes(path))
            : null;
    }
}
