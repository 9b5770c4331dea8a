using System.Runtime.InteropServices;
using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>Native pixel memory that cannot be freed under a reader's feet.</summary>
internal sealed unsafe class PixelMemory : SafeHandle
{
    private readonly PixelPool.Block _block;

    private PixelMemory(PixelPool.Block block)
        : base(0, ownsHandle: true)
    {
        _block = block;
        SetHandle(block.Pointer);
    }

    public override bool IsInvalid => handle == 0;

    public static PixelMemory Allocate(int width, int height) => new(PixelPool.Rent(checked((nuint)width * (nuint)height * 4)));

    /// <summary>The pixels, for as long as the lease is not disposed.</summary>
    public Lease Read()
    {
        var taken = false;
        DangerousAddRef(ref taken);
        return new Lease(this);
    }

    /// <summary>An image of the pixels that owns them from now on.</summary>
    public SKImage ToImage(SKImageInfo info)
    {
        using var pixmap = new SKPixmap(info, handle, info.RowBytes);
        return SKImage.FromPixels(pixmap, (_, _) => Dispose())
            ?? throw new InvalidOperationException($"Skia gave no image of {info.Width}×{info.Height} px.");
    }

    protected override bool ReleaseHandle()
    {
        PixelPool.Return(_block);
        return true;
    }

    public readonly ref struct Lease(PixelMemory memory)
    {
        public uint* Pixels => (uint*)memory.handle;

        public void Dispose() => memory.DangerousRelease();
    }
}
