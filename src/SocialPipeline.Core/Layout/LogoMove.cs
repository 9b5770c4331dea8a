using SocialPipeline.Brands;

namespace SocialPipeline.Layout;

/// <summary>Puts the logo of a solved design into another corner of its content area, when nothing is in the way there.</summary>
internal static class LogoMove
{
    /// <summary>The design with its largest logo in the corner; the same design when it has none.</summary>
    /// <exception cref="LayoutException">Something else stands there.</exception>
    public static Scene To(LogoCorner corner, Scene scene)
    {
        var logo = scene.Elements.OfType<SceneLogo>().MaxBy(element => element.Box.Area);
        if (logo is null)
        {
            return scene;
        }

        var isTop = corner is LogoCorner.TopStart or LogoCorner.TopEnd;
        var isLeft = corner is LogoCorner.TopStart or LogoCorner.BottomStart == (scene.Direction == LayoutDirection.LeftToRight);
        var (box, content) = (logo.Box, scene.Content);
        var x = isLeft ? content.X : content.Right - box.Width;
        var y = isTop ? content.Y : content.Bottom - box.Height;
        var (right, down) = (x - box.X, y - box.Y);
        var moved = logo with
        {
            Box = box with { X = x, Y = y },
            ClearSpace = logo.ClearSpace with { X = logo.ClearSpace.X + right, Y = logo.ClearSpace.Y + down },
        };
        var inTheWay = scene.Elements.FirstOrDefault(element => element switch
        {
            SceneText text => text.Ink.Overlaps(moved.ClearSpace),
            SceneQr or SceneLogo => element.Id != logo.Id && element.Box.Overlaps(moved.ClearSpace),
            _ => false,
        });
        return inTheWay is null
            ? scene with { Elements = [.. scene.Elements.Where(element => element.Id != logo.Id), moved] }
            : throw new LayoutException(scene.Template, scene.Format, logo.Layer, $"'{inTheWay.Id}' stands where the logo would go");
    }
}
