using SocialPipeline.Generation;
using SocialPipeline.Imaging;

namespace SocialPipeline.BrandBench.Loop;

/// <summary>A stock library that answers every search with the same pictures, the first of them as the preview that somebody saved instead of the picture itself.</summary>
internal sealed class LoopStock(IReadOnlyList<ImageSource> pictures) : IImagerySource
{
    public string Id => "stock";

    public Task<IReadOnlyList<ImageryCandidate>> FindAsync(ImageryQuery query, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ImageryCandidate>>([.. pictures.Take(query.Count).Select(picture => new ImageryCandidate
        {
            Source = Id, Id = picture.Name, Licence = "CC-BY-SA-4.0", AltText = "A photograph of the season",
        })]);

    public Task<ImageSource> OpenAsync(ImageryCandidate candidate, CancellationToken cancellationToken = default) =>
        Task.FromResult(pictures.First(picture => picture.Name == candidate.Id));
}
