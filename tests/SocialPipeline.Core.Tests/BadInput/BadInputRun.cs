using SocialPipeline.Generation;
using Xunit;

namespace SocialPipeline.BadInput;

/// <summary>Tries every named input once, all of a target in one process, and keeps what became of each.</summary>
public sealed class BadInputRun : IAsyncLifetime
{
    private readonly Dictionary<string, string> _results = [];

    /// <summary>What the program says of an input, such as "bomb.png: 12 ms, 3 MB: refused ImageException: …".</summary>
    public string ResultOf(string name) => _results[name];

    public async Task InitializeAsync()
    {
        using var folder = new ScratchFolder();
        foreach (var (target, inputs) in new[] { ("decoder", BadPictures.All), ("shaper", BadTexts.All), ("template", BadDocuments.Templates), ("brief", BadDocuments.Briefs), ("svg", BadDocuments.Drawings) })
        {
            var files = inputs.Select(input => (input.Name, Path: folder.Write(input.Name, input.Bytes()))).ToList();
            var (lines, _) = await FuzzProgram.RunAsync(["--replay", "--target", target, .. files.Select(file => file.Path)]);
            foreach (var (name, _) in files)
            {
                _results[name] = lines.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal)) ?? "nothing was said of it: " + string.Join(' ', lines);
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
