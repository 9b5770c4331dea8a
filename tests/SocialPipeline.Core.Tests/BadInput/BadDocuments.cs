using System.Text;

namespace SocialPipeline.BadInput;

/// <summary>Documents and drawings of ten megabytes, or nested without an end.</summary>
internal static class BadDocuments
{
    private static readonly string Ten = new('a', 10_000_000);

    public static IReadOnlyList<(string Name, Func<byte[]> Bytes)> Templates { get; } =
    [
        ("ten-megabytes-in-a-layer.json", () => Encoding.UTF8.GetBytes(BuiltIn().Replace("{{ headline }}", Ten, StringComparison.Ordinal))),
        ("a-megabyte-less-one-in-a-layer.json", () => Encoding.UTF8.GetBytes(BuiltIn().Replace("{{ headline }}", Ten[..(1_048_000 - BuiltIn().Length)], StringComparison.Ordinal))),
        ("nested.json", () => Encoding.UTF8.GetBytes(new string('[', 500_000))),
        ("lone-surrogate.json", () => Encoding.UTF8.GetBytes(BuiltIn().Replace("{{ headline }}", "\\ud83d", StringComparison.Ordinal))),
    ];

    public static IReadOnlyList<(string Name, Func<byte[]> Bytes)> Briefs { get; } =
    [
        ("ten-megabytes-in-a-brief.json", () => Encoding.UTF8.GetBytes($"{{\"schemaVersion\":1,\"title\":\"{Ten}\"}}")),
        ("a-title-of-ten-megabytes.txt", () => Encoding.Unicode.GetBytes(Ten)),
        ("a-title-of-ten-megabytes-of-marks.txt", () => Encoding.Unicode.GetBytes(new string('\u0301', Ten.Length))),
    ];

    public static IReadOnlyList<(string Name, Func<byte[]> Bytes)> Drawings { get; } =
    [
        ("ten-megabytes.svg", () => Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0{string.Concat(Enumerable.Repeat("L1 1", 2_500_000))}'/></svg>")),
        ("nested.svg", () => Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + string.Concat(Enumerable.Repeat("<g>", 200_000)))),
        ("layers-as-large-as-the-picture.svg", () => Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{string.Concat(Enumerable.Repeat("<g opacity='.5'><path d='M0 0H9V9Z'/><path d='M0 0H9V9Z'/></g>", 990))}</svg>")),
    ];

    private static string BuiltIn() => File.ReadAllText(Path.Combine(SamplePaths.Root, "src/SocialPipeline.Core/Templates/BuiltIn/photo-headline.json"));
}
