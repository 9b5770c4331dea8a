using SocialPipeline.Layout;

namespace SocialPipeline.Rendering.Animation;

/// <summary>A finished animated WebP. Its last frame is the still picture.</summary>
public sealed class AnimatedImage
{
    internal AnimatedImage()
    {
    }

    /// <summary>The scene of the still picture.</summary>
    public required Scene Scene { get; init; }

    /// <summary>The file.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The frames in the file; equal neighbours are one frame that stands longer.</summary>
    public required int Frames { get; init; }

    /// <summary>How long one run takes.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The WebP quality of the frames.</summary>
    public required int Quality { get; init; }

    /// <summary>The frames drawn a second.</summary>
    public required int FramesPerSecond { get; init; }

    /// <summary>Writes the file: to a temporary name beside it, flushed, then renamed.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="cancellationToken">Cancels the writing; nothing is left behind.</param>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) => SafeFile.WriteAsync(path, Bytes, cancellationToken);
}
