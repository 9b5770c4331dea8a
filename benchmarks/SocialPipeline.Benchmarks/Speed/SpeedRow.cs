using System.Globalization;

namespace SocialPipeline.Benchmarks.Speed;

/// <summary>One line of the table: what must hold, what is aimed at, what was measured.</summary>
/// <param name="Case">What was measured.</param>
/// <param name="Must">The bound.</param>
/// <param name="Aim">The bound to aim at; the same when there is none.</param>
/// <param name="Measured">The figure.</param>
/// <param name="Unit">Its unit; empty for a ratio.</param>
/// <param name="AtLeast">Whether more is better.</param>
/// <param name="Floors">Both floors and the engine in milliseconds, where they were measured.</param>
internal sealed record SpeedRow(string Case, double Must, double Aim, double Measured, string Unit = "", bool AtLeast = false, (double Shipped, double Init, double Engine)? Floors = null)
{
    public bool Holds => Meets(Must);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Case} | {Bound(Must)} | {Bound(Aim)} | {Milliseconds(Floors?.Shipped)} | {Milliseconds(Floors?.Init)} | {Milliseconds(Floors?.Engine)} | {Figure(Measured)}{Unit} | {(Meets(Aim) ? "aim reached" : Holds ? "holds" : "**missed**")} |");

    private bool Meets(double bound) => AtLeast ? Measured >= bound : Measured <= bound;

    private string Bound(double bound) => (AtLeast ? "≥ " : "≤ ") + Figure(bound) + Unit;

    private static string Figure(double value) => value.ToString(value >= 20 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Milliseconds(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";
}
