using SocialPipeline.Brands;

namespace SocialPipeline.Layout;

/// <summary>Puts the logo of a solved design into another corner of its content area, when nothing is in the way there.</summary>
internal static class LogoMove
{
    /// <summary>What stays free beyond the clear space when others make room, in heights of the logo: a foot that is only just apart looks like a mistake.</summary>
    private const double Air = .5;

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

            // A photograph may lie under the whole of it; its edge may not run through.
            SceneImage { Opacity: > 0, Fades.Count: 0 } picture => picture.Box.Overlaps(room) && !picture.Box.Contains(room),
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

        var strip = (logo.Box.Height * (1 + Air)) + (logo.Box.Y - logo.ClearSpace.Y);
        return content with { Y = IsTop(corner) ? content.Y + strip : content.Y, Height = Math.Max(0, content.Height - strip) };
    }

    /// <summary>A shape or photograph that a text touches once room is made and did not touch before, with the text; <see langword="null"/> when there is none.</summary>
    public static (SceneText Text, SceneElement Touched)? NewlyTouched(Scene before, Scene after)
    {
        foreach (var text in after.Texts.Where(text => text.Opacity > 0))
        {
            var old = before.Texts.FirstOrDefault(other => other.Id == text.Id);
            var touched = after.Elements.FirstOrDefault(element => element is SceneShape or SceneImage && element.Opacity > 0 && element.Box.Overlaps(text.Ink, 1)
                && before.Elements.FirstOrDefault(other => other.Id == element.Id) is { } was && !(old is not null && was.Box.Overlaps(old.Ink, 1)));
            if (touched is not null)
            {
                return (text, touched);
            }
        }

        return null;
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
