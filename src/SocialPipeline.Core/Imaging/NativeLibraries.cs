using System.Runtime.CompilerServices;
using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>Starts the native libraries once a process and turns their absence into an error that names the package to add.</summary>
internal static class NativeLibraries
{
    private static volatile bool SkiaStarted;
    private static volatile bool ShaperStarted;

    /// <summary>Called by every public entry that touches Skia. <c>SKGraphics.Init</c> makes its raster up to three times faster and is not called by the binding.</summary>
    public static void Ensure()
    {
        if (!SkiaStarted)
        {
            Start(StartSkia, "libSkiaSharp", SkiaPackage);
            SkiaStarted = true;
        }
    }

    /// <summary>Called by every public entry that shapes text; includes <see cref="Ensure"/>.</summary>
    public static void EnsureShaper()
    {
        Ensure();
        if (!ShaperStarted)
        {
            Start(StartShaper, "libHarfBuzzSharp", ShaperPackage);
            ShaperStarted = true;
        }
    }

    internal static string SkiaPackage =>
        OperatingSystem.IsWindows() ? "SkiaSharp.NativeAssets.Win32"
        : OperatingSystem.IsMacOS() ? "SkiaSharp.NativeAssets.macOS"
        : "SkiaSharp.NativeAssets.Linux.NoDependencies";

    internal static string ShaperPackage =>
        OperatingSystem.IsWindows() ? "HarfBuzzSharp.NativeAssets.Win32"
        : OperatingSystem.IsMacOS() ? "HarfBuzzSharp.NativeAssets.macOS"
        : "HarfBuzzSharp.NativeAssets.Linux";

    internal static void Start(Action start, string library, string package)
    {
        try
        {
            start();
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new NativeLibraryException(library, package, exception);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartSkia() => SKGraphics.Init();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartShaper()
    {
        using var buffer = new HarfBuzzSharp.Buffer();
    }
}
