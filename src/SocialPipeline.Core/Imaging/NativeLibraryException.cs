namespace SocialPipeline.Imaging;

/// <summary>A native library that drawing or shaping stands on is missing or does not fit; the message names the package to add.</summary>
public sealed class NativeLibraryException : SocialPipelineException
{
    /// <summary>Creates the exception for one library.</summary>
    /// <param name="library">The library's name, such as <c>libSkiaSharp</c>.</param>
    /// <param name="package">The package that carries it on this system.</param>
    /// <param name="innerException">What the runtime said.</param>
    public NativeLibraryException(string library, string package, Exception innerException)
        : base($"The native library {library} could not be loaded. Add it to the application: dotnet add package {package}", innerException)
    {
        Library = library;
        Package = package;
    }

    /// <summary>The library's name, such as <c>libSkiaSharp</c>.</summary>
    public string Library { get; }

    /// <summary>The package that carries it on this system.</summary>
    public string Package { get; }
}
