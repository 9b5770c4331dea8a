using System.Runtime.CompilerServices;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Snapshots;

/// <summary>
/// Compares what a test made with what a person accepted, by Verify's file conventions: <c>Test.name.verified.ext</c> beside the test
/// is what was accepted, <c>Test.name.received.ext</c> what was made now. To accept, look at the received file and rename it.
/// </summary>
internal static class Snapshot
{
    /// <summary>Compares text exactly.</summary>
    public static void Verify(string text, string name, string extension = "txt", [CallerFilePath] string test = "")
    {
        var (verified, received) = Paths(test, name, extension);
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text.ReplaceLineEndings("\n"))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}{FirstDifference(verified, text)}. Look at it; when it is right, rename it.");
    }

    /// <summary>Compares a picture with tolerance; a difference is drawn beside the received picture.</summary>
    public static void Verify(SKImage image, string name, [CallerFilePath] string test = "")
    {
        var (verified, received) = Paths(test, name, "png");
        var difference = Path.ChangeExtension(received, ".difference.png");
        var comparison = File.Exists(verified) ? PngComparer.Compare(image, File.ReadAllBytes(verified)) : null;
        if (comparison is { AreAlike: true })
        {
            File.Delete(received);
            File.Delete(difference);
            return;
        }

        using (var png = image.Encode(SKEncodedImageFormat.Png, 100))
        {
            File.WriteAllBytes(received, png.ToArray());
        }

        if (comparison?.Difference is { } drawn)
        {
            File.WriteAllBytes(difference, drawn);
        }

        Assert.Fail($"{Path.GetFileName(received)} {comparison?.Reason ?? "was never accepted"}. Look at it; when it is right, rename it to {Path.GetFileName(verified)}.");
    }

    private static (string Verified, string Received) Paths(string test, string name, string extension)
    {
        var stem = Path.Combine(Path.GetDirectoryName(test)!, $"{Path.GetFileNameWithoutExtension(test)}.{name}");
        return ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
    }

    private static string FirstDifference(string verified, string text)
    {
        if (!File.Exists(verified))
        {
            return ", which does not exist";
        }

        var (before, now) = (File.ReadAllLines(verified), text.ReplaceLineEndings("\n").Split('\n'));
        var line = Enumerable.Range(0, Math.Min(before.Length, now.Length)).FirstOrDefault(i => before[i] != now[i], Math.Min(before.Length, now.Length));
        return $" at line {line + 1}: '{before.ElementAtOrDefault(line)?.Trim()}' became '{now.ElementAtOrDefault(line)?.Trim()}'";
    }
}
