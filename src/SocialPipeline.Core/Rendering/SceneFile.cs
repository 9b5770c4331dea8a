using SkiaSharp;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;

namespace SocialPipeline.Rendering;

/// <summary>Encodes a drawn scene for its format: a picture within the platform's limits, or a vector PDF.</summary>
internal static class SceneFile
{
    public static EncodedImage Encode(Scene scene, SKImage pixels, PlatformFormat format, RenderOptions options, SceneResources resources, CancellationToken cancellationToken)
    {
        if (options.FileType == ImageFileType.Pdf)
        {
            return Pdf(scene, resources, options.Metadata?.Invoke(scene, format));
        }

        using var pixmap = pixels.PeekPixels();
        return ImageEncoder.Encode(
            pixmap,
            new EncodeOptions
            {
                Accepted = format.AcceptedTypes,
                Requested = options.FileType,
                MaxBytes = format.MaxBytes,
                Quality = options.Quality,
                SimilarityFloor = options.SimilarityFloor,
                Metadata = options.Metadata?.Invoke(scene, format),
            },
            cancellationToken);
    }

    /// <summary>The scene as one PDF page of its size at 72 pixels an inch: text and shapes stay vectors.</summary>
    private static EncodedImage Pdf(Scene scene, SceneResources resources, ImageMetadata? metadata)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, About(scene, metadata)))
        {
            var canvas = document.BeginPage(scene.Width, scene.Height);
            new ScenePainter(canvas, resources, PaintMode.Vector).Draw(scene);
            document.EndPage();
            document.Close();
        }

        return new EncodedImage(stream.ToArray(), ImageFileType.Pdf, null, 1, "PDF as asked: text, shapes and logos as vectors, photos at the format's resolution.");
    }

    private static SKDocumentPdfMetadata About(Scene scene, ImageMetadata? metadata) => new()
    {
        Title = scene.Template,
        Author = metadata?.Creator,
        Subject = metadata?.Description,
        Creation = null,
        Modified = null,
    };
}
