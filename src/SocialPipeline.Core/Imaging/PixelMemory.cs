using System.Runtime.InteropServices;

namespace SocialPipeline.Imaging;

/// <summary>Native pixel memory that cannot be freed under a reader's feet.</summary>
internal sealed unsafe class PixelMemory : SafeHandle
{
    private PixelMemory(nint pixels)
        : base(0, ownsHandle: true) => SetHandle(pixels);

    public override bool IsInvalid => handle == 0;

    public static PixelMemory Allocate(int width, int height) => new((nint)NativeMemory.Alloc((nuint)width * (nuint)height, 4));

    /// <summary>The pixels, for as long as the lease is not disposed.</summary>
    public Lease Read()
    {
        var taken = false;
        DangerousAddRef(ref taken);
        return new Lease(this);
    }

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }

    public readonly ref struct Lease(PixelMemory memory)
    {
        public uint* Pixels => (uint*)memory.handle;

        public void Dispose() => memory.DangerousRelease();
    }
}
