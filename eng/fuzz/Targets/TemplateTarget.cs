using System.Text;
using SocialPipeline.Fuzz.Corpora;
using SocialPipeline.Fuzz.Mutations;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Fuzz.Targets;

/// <summary>Templates and the data for them: read, solved for a format, settled or drawn, written down.</summary>
internal sealed class TemplateTarget : FuzzTarget
{
    private readonly TemplateRenderer _renderer = new();
    private readonly string[] _ids = [.. Repository.Files("src/SocialPipeline.Core/Templates/BuiltIn", ".json").Select(file => Path.GetFileNameWithoutExtension(file))];
    private readonly byte[][] _templates;
    private readonly byte[][] _data;
    private readonly JsonMutations _mutations;

    public TemplateTarget()
    {
        _templates = [.. _ids.Select(id => Repository.Bytes($"src/SocialPipeline.Core/Templates/BuiltIn/{id}.json"))];
        _data = [.. _ids.Select(id => Repository.Bytes($"samples/content/marsa/{id}.json"))];
        _mutations = new JsonMutations(_templates.Concat(_data));
    }

    public override string SingleName => "template.json";

    public override int CorpusFiles => _templates.Length + _data.Length;

    public override IEnumerable<FuzzCase> Intact() => _templates.Select((template, i) => new FuzzCase([("template.json", template), ("data.json", _data[i])]));

    public override FuzzCase Make(FuzzRandom random)
    {
        var i = random.Below(_templates.Length);
        return random.Below(5) switch
        {
            0 => new FuzzCase([("template.json", _templates[i]), ("data.json", _mutations.Mutate(random, _data[i]))]),
            1 => new FuzzCase("template.json", _mutations.Mutate(random, _templates[i])),
            _ => new FuzzCase([("template.json", _mutations.Mutate(random, _templates[i])), ("data.json", _data[i])]),
        };
    }

    public override void Try(FuzzCase given)
    {
        var random = FuzzRandom.For(given);
        var template = TemplateReader.Read(given["template.json"], "template.json");
        var data = given["data.json"] is { } json
            ? TemplateDataReader.Read(Encoding.UTF8.GetString(json), template, Samples.Picture)
            : Samples.DataFor(template, random.Once(3) ? HostileTexts.Make(random) : "Harbour lights");
        var (brand, format) = (random.Of(Samples.Brands), random.Of(Samples.Formats));
        var options = new RenderOptions { Scale = random.Of<double>([.1, .25, .25, 1]), Locale = random.Once(3) ? "ar" : null };
        if (random.Once(2))
        {
            SceneJson.Write(_renderer.RenderScene(template, data, brand, format, options));
        }
        else
        {
            using var image = _renderer.Render(template, data, brand, format, options);
        }

        if (random.Once(10))
        {
            CopyFit.Forecast(template, data, brand, PlatformCatalog.Default.Formats.Take(3).ToList(), _renderer.FontsOf(brand));
        }
    }
}
