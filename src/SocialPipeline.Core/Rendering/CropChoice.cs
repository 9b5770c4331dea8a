using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>Finds the focus of pictures for which neither the caller nor the template named one: the subject is shown, and kept from under text and logos where the crop has room to move.</summary>
internal static class CropChoice
{
    public static Scene Settle(Scene scene, SceneResources resources) => scene.Elements.Any(IsOpen)
        ? scene with { Elements = [.. scene.Elements.Select((element, at) => IsOpen(element) ? Extended(Cropped((SceneImage)element, scene, at, resources), resources) : element)] }
        : scene;

    private static bool IsOpen(SceneElement element) => element is SceneImage image && (IsUncropped(image) || image.Extension is { Color: null });

    private static bool IsUncropped(SceneImage image) => image is { IsCropped: true, FocusOrigin: FocusOrigin.None };

    /// <summary>The colour that carries a picture on is that of the part which is shown.</summary>
    private static SceneImage Extended(SceneImage image, SceneResources resources) =>
        image.Extension is { Color: null } extension ? image with { Extension = extension with { Color = resources.EdgeColor(image, extension.Edge) } } : image;

    private static SceneImage Cropped(SceneImage image, Scene scene, int at, SceneResources resources)
    {
        if (!IsUncropped(image))
        {
            return image;
        }

        var map = resources.FocusOf(image.Source);
        var canvas = new Box(0, 0, scene.Width, scene.Height);
        var covered = scene.Elements.Skip(at + 1)
            .Select(element => element switch
            {
                SceneText text => text.Ink.Inflate(text.Size * .2),
                SceneLogo logo => logo.ClearSpace,
                SceneQr qr => qr.Box,
                _ => default,
            })
            .Concat(image.Fades.Select(fade => Faded(image.Box, fade)))
            .Concat(Outside(image.Box, canvas))
            .Select(box => box.Intersect(image.Box))
            .Where(box => box.Area > 0)
            .Select(box => new CropRect((box.X - image.Box.X) / image.Box.Width, (box.Y - image.Box.Y) / image.Box.Height, box.Width / image.Box.Width, box.Height / image.Box.Height))
            .ToArray();
        var focus = SmartCrop.Find(map, map.SourceWidth, map.SourceHeight, image.Box.Width, image.Box.Height, covered);
        var crop = ImageCrop.Cover(map.SourceWidth, map.SourceHeight, image.Box.Width, image.Box.Height, focus);
        return image with { Focus = focus, FocusOrigin = FocusOrigin.Found, Crop = new Box(crop.X, crop.Y, crop.Width, crop.Height) };
    }

    /// <summary>The outer half of a soft edge, in which more is hidden than shown.</summary>
    private static Box Faded(Box box, SceneFade fade) => fade.Side switch
    {
        "top" => box with { Height = fade.Depth / 2 },
        "bottom" => box with { Y = box.Bottom - fade.Depth / 2, Height = fade.Depth / 2 },
        "left" => box with { Width = fade.Depth / 2 },
        _ => box with { X = box.Right - fade.Depth / 2, Width = fade.Depth / 2 },
    };

    /// <summary>What stands over the canvas's edges.</summary>
    private static IEnumerable<Box> Outside(Box box, Box canvas) =>
    [
        box with { Width = Math.Max(0, canvas.X - box.X) },
        box with { Height = Math.Max(0, canvas.Y - box.Y) },
        box with { X = canvas.Right, Width = Math.Max(0, box.Right - canvas.Right) },
        box with { Y = canvas.Bottom, Height = Math.Max(0, box.Bottom - canvas.Bottom) },
    ];
}
