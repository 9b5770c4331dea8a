using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SocialPipeline.Freepik.Transport;

/// <summary>What can be watched of the client, under the name <c>SocialPipeline.Freepik</c>.</summary>
internal static class FreepikTelemetry
{
    public const string Name = "SocialPipeline.Freepik";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> Calls = Meter.CreateHistogram<double>("freepik.calls", "ms", "Time of a call with its repetitions.");

    public static readonly Counter<double> Charged = Meter.CreateCounter<double>("freepik.charged", description: "Price of the calls that were made, by the table of prices.");
}
