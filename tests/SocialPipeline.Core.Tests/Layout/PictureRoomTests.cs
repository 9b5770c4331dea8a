using SocialPipeline.Imaging;
using Xunit;

namespace SocialPipeline.Layout;

public sealed class PictureRoomTests
{
    private static readonly Box Story = new(0, 0, 1080, 1920);

    [Fact]
    public void A_picture_that_is_large_enough_keeps_its_box() =>
        Assert.Equal((Story, (SceneExtension?)null), PictureRoom.Divide(Story, Edge.Top, 0, 960, 2));

    [Fact]
    public void A_picture_that_is_too_short_is_carried_on_by_what_it_lacks()
    {
        var (picture, extension) = PictureRoom.Divide(Story, Edge.Top, 0, 700, 2);

        Assert.Equal(new Box(0, 520, 1080, 1400), picture);
        Assert.Equal((Edge.Top, new Box(0, 0, 1080, 520)), (extension!.Edge, extension.Room));
        Assert.InRange(extension.Seam, 1, picture.Height / 2);
    }

    [Theory]
    [InlineData(Edge.Top, 0, 576, 1080, 1344, 0, 0, 1080, 576)]
    [InlineData(Edge.Bottom, 0, 0, 1080, 1344, 0, 1344, 1080, 576)]
    public void Room_that_is_asked_for_is_left_on_its_side(Edge edge, double x, double y, double w, double h, double roomX, double roomY, double roomW, double roomH)
    {
        var (picture, extension) = PictureRoom.Divide(Story, edge, 576, 4000, 2);

        Assert.Equal(new Box(x, y, w, h), picture);
        Assert.Equal(new Box(roomX, roomY, roomW, roomH), extension!.Room);
    }

    [Theory]
    [InlineData(Edge.Left)]
    [InlineData(Edge.Right)]
    public void Sideways_the_width_is_divided_and_nothing_overlaps(Edge edge)
    {
        var (picture, extension) = PictureRoom.Divide(Story, edge, 0, 300, 2);

        Assert.Equal(600, picture.Width);
        Assert.Equal(480, extension!.Room.Width);
        Assert.Equal(0, picture.Intersect(extension.Room).Area);
        Assert.Equal(Story, picture.Union(extension.Room));
    }

    [Fact]
    public void A_picture_keeps_a_fifth_of_its_box() =>
        Assert.Equal(384, PictureRoom.Divide(Story, Edge.Top, 5000, 10, 1).Picture.Height);
}
