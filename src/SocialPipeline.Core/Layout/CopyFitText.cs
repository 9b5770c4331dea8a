namespace SocialPipeline.Layout;

/// <summary>One text of a format as it would be set. Sizes are in pixels of the format.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Size">Its size.</param>
/// <param name="MinSize">The smallest size that its layer allows; a word longer than the line may go below it.</param>
/// <param name="MaxSize">The largest size that its layer allows.</param>
/// <param name="Lines">The lines it takes.</param>
/// <param name="Truncated">Whether it is cut and ends with an ellipsis.</param>
public sealed record CopyFitText(string Id, double Size, double MinSize, double MaxSize, int Lines, bool Truncated)
{
    /// <summary>The size as a share of the largest, from 0 to 1.</summary>
    public double Share => MaxSize > 0 ? Size / MaxSize : 1;
}
