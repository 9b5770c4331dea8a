#:project ../src/SocialPipeline.Core
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Holds the pictures of a set against the catalogue, through another decoder (ImageMagick's identify):
//   dotnet run eng/check-set.cs FOLDER
// Prints a table; exit code 1 when a format is missing, a file does not open, or size, type or bytes are not the platform's.
using System.Diagnostics;
using System.Globalization;
using SocialPipeline.Platforms;

var folder = args[0];
var faults = 0;
Console.WriteLine("| format | size | file type | bytes | limit | |");
Console.WriteLine("| --- | --- | --- | ---: | ---: | --- |");
foreach (var format in PlatformCatalog.Default.Formats)
{
    var file = Directory.EnumerateFiles(folder, format.Id + ".*").Order(StringComparer.Ordinal).FirstOrDefault();
    var (type, size) = file is null ? ("none", "") : await IdentifyAsync(file);
    var bytes = file is null ? 0 : new FileInfo(file).Length;
    var verdict = file is null ? "missing"
        : size != string.Create(CultureInfo.InvariantCulture, $"{format.Width}×{format.Height}") ? $"expected {format.Width}×{format.Height}"
        : !format.AcceptedTypes.Any(accepted => accepted.ToString().Equals(type, StringComparison.OrdinalIgnoreCase)) ? $"accepts {string.Join(", ", format.AcceptedTypes)}"
        : bytes > format.MaxBytes ? "too large"
        : "ok";
    faults += verdict == "ok" ? 0 : 1;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {format.Id} | {size} | {type} | {bytes} | {format.MaxBytes?.ToString(CultureInfo.InvariantCulture) ?? "none"} | {verdict} |"));
}

Console.WriteLine();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PlatformCatalog.Default.Formats.Count} formats, {faults} faults."));
return faults == 0 ? 0 : 1;

// Decodes every pixel (-regard-warnings makes a damaged file an error), then says what it was.
static async Task<(string Type, string Size)> IdentifyAsync(string file)
{
    using var identify = Process.Start(new ProcessStartInfo("identify", ["-regard-warnings", "-format", "%m %wx%h %#", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    var complaint = identify.StandardError.ReadToEndAsync();
    var answer = (await identify.StandardOutput.ReadToEndAsync()).Split(' ');
    await identify.WaitForExitAsync();
    return identify.ExitCode == 0 && answer.Length == 3 ? (answer[0], answer[1].Replace('x', '×')) : ("unreadable", (await complaint).Trim());
}
