using SocialPipeline.Rendering;

namespace SocialPipeline.Cli;

/// <summary>Tells at once and on the caller's thread; <see cref="Progress{T}"/> would post, and the last news could come after the end.</summary>
internal sealed class ReportingProgress(Action<RenderProgress> report) : IProgress<RenderProgress>
{
    public void Report(RenderProgress value) => report(value);
}
