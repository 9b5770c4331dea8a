using Xunit;

namespace SocialPipeline.Imaging;

public class NativeLibrariesTests
{
    [Fact]
    public void A_missing_library_names_the_package_to_add()
    {
        var missing = new TypeInitializationException("SkiaSharp.SKObject", new DllNotFoundException("libSkiaSharp"));

        var refused = Assert.Throws<NativeLibraryException>(() => NativeLibraries.Start(() => throw missing, "libSkiaSharp", NativeLibraries.SkiaPackage));

        Assert.Equal("libSkiaSharp", refused.Library);
        Assert.Contains("dotnet add package SkiaSharp.NativeAssets", refused.Message, StringComparison.Ordinal);
        Assert.Same(missing, refused.InnerException);
    }

    [Fact]
    public void Both_libraries_start_here_any_number_of_times()
    {
        NativeLibraries.EnsureShaper();
        NativeLibraries.EnsureShaper();
    }
}
