namespace SocialPipeline.Benchmarks.Soaking;

/// <summary>The resident memory after so many renders and seconds.</summary>
internal readonly record struct SoakSample(int Renders, double Seconds, double Mebibytes);
