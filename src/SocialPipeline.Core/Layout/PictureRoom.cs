using SocialPipeline.Imaging;

namespace SocialPipeline.Layout;

/// <summary>Divides a box between a picture and what carries it on.</summary>
internal static class PictureRoom
{
    /// <summary>A picture keeps at least this share of its box.</summary>
    private const double LeastPicture = .2;

    /// <summary>The soft seam's share of the picture's side.</summary>
    private const double Seam = .22;

    /// <summary>Divides.</summary>
    /// <param name="box">The whole box, in whole pixels.</param>
    /// <param name="edge">Where the picture is carried on.</param>
    /// <param name="asked">The room asked for.</param>
    /// <param name="sourceSide">The picture's side along that direction, in its own pixels.</param>
    /// <param name="maxScale">The most device pixels a picture pixel may become along it.</param>
    /// <returns>The picture's box, and the extension; <see langword="null"/> when none is needed.</returns>
    public static (Box Picture, SceneExtension? Extension) Divide(Box box, Edge edge, double asked, int sourceSide, double maxScale)
    {
        var along = edge is Edge.Top or Edge.Bottom ? box.Height : box.Width;
        var room = Math.Round(Math.Clamp(Math.Max(asked, along - (sourceSide * maxScale)), 0, along * (1 - LeastPicture)));
        if (room < 1)
        {
            return (box, null);
        }

        var rest = along - room;
        var (picture, free) = edge switch
        {
            Edge.Top => (box with { Y = box.Y + room, Height = rest }, box with { Height = room }),
            Edge.Bottom => (box with { Height = rest }, box with { Y = box.Y + rest, Height = room }),
            Edge.Left => (box with { X = box.X + room, Width = rest }, box with { Width = room }),
            _ => (box with { Width = rest }, box with { X = box.X + rest, Width = room }),
        };
        return (picture, new SceneExtension(edge, free, Math.Round(rest * Seam)));
    }
}
