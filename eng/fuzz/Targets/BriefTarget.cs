using System.Text;
using SocialPipeline.Fuzz.Corpora;
using SocialPipeline.Fuzz.Mutations;
using SocialPipeline.Generation;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;

namespace SocialPipeline.Fuzz.Targets;

/// <summary>Briefs: read, planned, one picture made. A file named title.txt is a title that no document carried.</summary>
internal sealed class BriefTarget : FuzzTarget
{
    private readonly ContentGenerator _generator = new();
    private readonly byte[][] _briefs = [.. Repository.Files("samples/briefs", ".json").Select(File.ReadAllBytes)];
    private readonly JsonMutations _mutations;

    public BriefTarget() => _mutations = new JsonMutations(_briefs);

    public override string SingleName => "brief.json";

    public override int CorpusFiles => _briefs.Length;

    public override IEnumerable<FuzzCase> Intact() => _briefs.Select(brief => new FuzzCase(SingleName, brief));

    public override FuzzCase Make(FuzzRandom random) => random.Once(5)
        ? new FuzzCase("title.txt", Encoding.Unicode.GetBytes(HostileTexts.Make(random)))
        : new FuzzCase(SingleName, _mutations.Mutate(random, random.Of(_briefs)));

    public override void Try(FuzzCase given)
    {
        var (name, bytes) = given.Parts[0];
        var brief = name.EndsWith(".txt", StringComparison.Ordinal)
            ? new Brief { Title = new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(bytes)), Formats = [PlatformFormats.InstagramPostSquare] }
            : BriefReader.Read(Encoding.UTF8.GetString(bytes), Samples.Picture);
        MakeAsync(brief).GetAwaiter().GetResult();
    }

    private async Task MakeAsync(Brief brief)
    {
        var plan = await _generator.PlanAsync(brief);

        // one picture a case, whatever the brief asks for
        plan = await _generator.PlanAsync(brief with { AllFormats = false, Platforms = [], Formats = [plan.Formats[0].Id] });
        await foreach (var asset in _generator.RenderAsync(plan, Samples.Brands[brief.Title.Length % 2], new GenerationOptions { Render = new RenderOptions { Scale = .25 } }))
        {
            using var image = asset.Image;
            if (asset.Error is { } error)
            {
                throw error;
            }
        }
    }
}
