using System.Globalization;

namespace SocialPipeline.Validation;

/// <summary>How reports write numbers: with their unit, the same in every culture, and never rounded over the limit they missed.</summary>
internal static class Figures
{
    public static string Pixels(double value) => Invariant($"{value:0.#} px");

    public static string Size(double width, double height) => Invariant($"{width:0} × {height:0} px");

    public static string Percent(double share) => Math.Abs(share) < .1 ? Invariant($"{share * 100:0.#} %") : Invariant($"{share * 100:0} %");

    /// <summary>A contrast ratio, rounded down: nothing is promised that was not measured.</summary>
    public static string Ratio(double value) => Invariant($"{Math.Floor((value * 10) + 1e-9) / 10:0.0} : 1");

    public static string Difference(double value) => Invariant($"ΔE {value:0.#}");

    public static string Degrees(double value) => Invariant($"{value:0.#}°");

    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => Invariant($"{bytes} bytes"),
        < 1_000_000 => Invariant($"{bytes / 1000.0:0.#} KB"),
        _ => Invariant($"{bytes / 1_000_000.0:0.##} MB"),
    };

    public static string Count(int count, string one, string? many = null) => Invariant($"{count} {(count == 1 ? one : many ?? one + "s")}");

    public static string AtLeast(string value) => "≥ " + value;

    public static string AtMost(string value) => "≤ " + value;

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
