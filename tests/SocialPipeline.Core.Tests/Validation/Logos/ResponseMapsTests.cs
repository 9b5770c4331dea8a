using SkiaSharp;
using SocialPipeline.Imaging;
using Xunit;

namespace SocialPipeline.Validation.Logos;

public sealed class ResponseMapsTests
{
    [Fact]
    public void Each_pixel_answers_as_well_as_the_best_of_its_neighbourhood()
    {
        using var design = new TestDesign(149, 83, new SKColor(70, 90, 60));
        using var image = design.Photo(3).Fill(40, 20, 60, 30, SKColors.White).Image();
        var level = new EdgeLevel(ColorPlanes.Of(image, 1_000_000), 1, vectors: true);
        var maps = new ResponseMaps(level);
        for (var direction = 0; direction < ResponseMaps.Directions; direction++)
        {
            for (var y = 1; y < level.Height - 1; y++)
            {
                for (var x = 1; x < level.Width - 1; x++)
                {
                    var best = 0;
                    for (var near = 0; near < 9; near++)
                    {
                        best = Math.Max(best, Answer(level, direction, x + (near % 3) - 1, y + (near / 3) - 1));
                    }

                    Assert.Equal(best, maps.All[maps.IndexOf(direction, x, y)]);
                }
            }

            Assert.Equal(0, maps.All[maps.IndexOf(direction, -1, 20)]);
            Assert.Equal(0, maps.All[maps.IndexOf(direction, level.Width, 20)]);
            Assert.Equal(0, maps.All[maps.IndexOf(direction, 20, -1)]);
            Assert.Equal(0, maps.All[maps.IndexOf(direction, 20, level.Height)]);
        }

        maps.Release();
        level.Release();
    }

    [Fact]
    public void Density_is_the_mean_answer_over_all_directions()
    {
        using var design = new TestDesign(96, 64, SKColors.White);
        using var image = design.Fill(30, 10, 20, 40, SKColors.Black).Image();
        var level = new EdgeLevel(ColorPlanes.Of(image, 1_000_000), 1, vectors: true);
        var maps = new ResponseMaps(level);
        double sum = 0;
        for (var direction = 0; direction < ResponseMaps.Directions; direction++)
        {
            for (var y = 5; y < 55; y++)
            {
                for (var x = 20; x < 60; x++)
                {
                    sum += maps.All[maps.IndexOf(direction, x, y)];
                }
            }
        }

        Assert.True(sum > 0);
        Assert.Equal(sum / ResponseMaps.Directions / ResponseMaps.Most / (40 * 50), maps.Density(20, 5, 40, 50), 1e-9);
        maps.Release();
        level.Release();
    }

    private static int Answer(EdgeLevel level, int direction, int x, int y)
    {
        var at = (y * level.Width) + x;
        var (cosine, sine) = ((int)Math.Round(64 * Math.Cos(direction * Math.PI / 4)), (int)Math.Round(64 * Math.Sin(direction * Math.PI / 4)));
        return Math.Max(0, (level.Cosines[at] * cosine) + (level.Sines[at] * sine)) >> 8;
    }
}
