using SocialPipeline.Brands;

namespace SocialPipeline.Layout;

/// <summary>Puts the logo of a solved design into another corner of its content area, when nothing is in the way there.</summary>
internal static class LogoMove
{
    /// <summary>The design with its largest logo in the corner; the same design when it has none.</summary>
    /// <exception cref="LayoutException">Something else stands there.</exception>
    public static Scene To(LogoCorner corner, Scene scene)
    {
        if (LogoOf(scene) is not { } logo)
        {
            return scene;
        }

        var moved = Moved(corner, logo, scene);
        return Obstacle(corner, scene) is { } inTheWay
            ? throw new LayoutException(scene.Template, scene.Format, logo.Layer, $"'{inTheWay.Id}' stands where the logo would go")
            : scene with { Elements = [.. scene.Elements.Where(element => element.Id != logo.Id), moved] };
    }

    /// <summary>What stands in the corner or in the logo's clear space there; <see langword="null"/> when it is free.</summary>
    public static SceneElement? Obstacle(LogoCorner corner, Scene scene)
    {
        if (LogoOf(scene) is not { } logo)
        {
            return null;
        }

        var room = Moved(corner, logo, scene).ClearSpace;
        return scene.Elements.FirstOrDefault(element => element switch
        {
            SceneText text => text.Opacity > 0 && text.Ink.Overlaps(room),
            SceneQr or SceneLogo => element.Id != logo.Id && element.Box.Overlaps(room),
            _ => false,
        });
    }

    /// <summary>The content area without the strip, over its whole width, that the logo and its clear space take up in the corner.</summary>
    public static Box Beside(LogoCorner corner, Scene scene, Box content)
    {
        if (LogoOf(scene) is not { } logo)
        {
            return content;
        }

        var strip = logo.Box.Height + (logo.Box.Y - logo.ClearSpace.Y);
        return content with { Y = IsTop(corner) ? content.Y + strip : content.Y, Height = Math.Max(0, content.Height - strip) };
    }

    private static SceneLogo? LogoOf(Scene scene) => scene.Elements.OfType<SceneLogo>().MaxBy(element => element.Box.Area);

    private static bool IsTop(LogoCorner corner) => corner is LogoCorner.TopStart or LogoCorner.TopEnd;

    private static SceneLogo Moved(LogoCorner corner, SceneLogo logo, Scene scene)
    {
        var isLeft = corner is LogoCorner.TopStart or LogoCorner.BottomStart == (scene.Direction == LayoutDirection.LeftToRight);
        var (box, content) = (logo.Box, scene.Content);
        var x = isLeft ? content.X : content.Right - box.Width;
        var y = IsTop(corner) ? content.Y : content.Bottom - box.Height;
        var (right, down) = (x - box.X, y - box.Y);
        return logo with
        {
            Box = box with { X = x, Y = y },
            ClearSpace = logo.ClearSpace with { X = logo.ClearSpace.X + right, Y = logo.ClearSpace.Y + down },
        };
    }
}
