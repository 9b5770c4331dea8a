using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;
using SocialPipeline.Validation.Reports;

namespace SocialPipeline.Cli;

/// <summary>Writes a set into a folder: the pictures as they are finished, their reports, and the manifest at the end.</summary>
internal sealed class SetFolder
{
    private readonly SetManifest _manifest;
    private readonly GenerationPlan _plan;
    private readonly bool _writesReports;
    private readonly List<(bool IsSound, bool IsBlocked, double? Score, bool IsRepaired)> _made = [];
    private long _bytes;
    private int _failed;

    public SetFolder(string folder, GenerationPlan plan, Brand brand, bool writesReports)
    {
        if (File.Exists(folder))
        {
            throw new BadInputException($"--out '{folder}' is a file. Allowed: a folder, or a name that nothing has yet.");
        }

        (Folder, _plan, _manifest, _writesReports) = (folder, plan, new SetManifest(plan, brand), writesReports);

        // An earlier run's manifest would not be true of the pictures from the first one on.
        Directory.CreateDirectory(folder);
        File.Delete(Record);
    }

    public string Folder { get; }

    public string Json => _manifest.ToJson();

    public string Summary
    {
        get
        {
            var scores = _made.Select(made => made.Score).OfType<double>().ToList();
            var all = _made.Count + _failed;
            return string.Create(CultureInfo.InvariantCulture, $"{_made.Count} of {all} {(all == _plan.Formats.Count ? "formats" : "pictures")}, {_bytes / 1000.0:0} KB, {_made.Count(made => !made.IsSound)} with faults")
                + (scores.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", mean score {Math.Floor(scores.Average() * 1000) / 1000:0.000}"))
                + Number(_made.Count(made => made.IsRepaired), "repaired") + Number(_made.Count(made => made.IsBlocked), "blocked");
        }
    }

    private string Record => Path.Combine(Folder, "manifest.json");

    public bool IsSound(double? minScore) => _failed == 0 && _made.TrueForAll(made => made is { IsSound: true, IsBlocked: false } && !(made.Score < minScore));

    public async Task AddAsync(GeneratedAsset asset, CancellationToken cancellationToken)
    {
        _manifest.Add(asset);
        if (asset.Image is not { } image)
        {
            _failed++;
            return;
        }

        _bytes += image.Bytes.Length;
        _made.Add((asset.IsSound, asset.Report!.Blocked, asset.Report.Score, asset.Repairs.Any(repair => repair.Kept)));
        var name = SetManifest.FileName(asset);
        await image.SaveAsync(Path.Combine(Folder, name), cancellationToken);
        if (_writesReports)
        {
            var reports = Path.Combine(Folder, "reports");
            Directory.CreateDirectory(reports);
            var report = asset.Report with { Image = name };
            var stem = Path.Combine(reports, SetManifest.Stem(asset));
            await File.WriteAllTextAsync(stem + ".html", ReportPage.Write(report, ImageSource.FromBytes(image.Bytes, name)), cancellationToken);
            await File.WriteAllTextAsync(stem + ".json", ReportJson.Write(report), cancellationToken);
        }
    }

    public Task FinishAsync(CancellationToken cancellationToken) => _manifest.SaveAsync(Record, cancellationToken);

    private static string Number(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count} {what}");
}
