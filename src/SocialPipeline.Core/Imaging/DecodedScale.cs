using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>Where source pixels lie in decoded ones. When a side does not divide, the last decoded pixel is only partly filled; a mirrored picture has that one first.</summary>
internal readonly record struct DecodedScale(double X, double Y, double OffsetX, double OffsetY)
{
    public static DecodedScale Of(ImageHeader header, int width, int height, double? scale)
    {
        if (scale is not { } exact)
        {
            return new DecodedScale((double)width / header.Width, (double)height / header.Height, 0, 0);
        }

        var mirrored = header.Orientation is SKEncodedOrigin.TopRight or SKEncodedOrigin.BottomRight or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom;
        var flipped = header.Orientation is SKEncodedOrigin.BottomRight or SKEncodedOrigin.BottomLeft or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        return new DecodedScale(
            exact,
            exact,
            mirrored ? width - header.Width * exact : 0,
            flipped ? height - header.Height * exact : 0);
    }

    public CropRect ToDecoded(CropRect part) => new(OffsetX + part.X * X, OffsetY + part.Y * Y, part.Width * X, part.Height * Y);
}
