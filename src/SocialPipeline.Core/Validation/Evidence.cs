namespace SocialPipeline.Validation;

/// <summary>How a check knows what it says.</summary>
public enum Evidence
{
    /// <summary>From the solved design: exact.</summary>
    Scene,

    /// <summary>Measured in the picture's pixels, or in the file.</summary>
    Pixels,

    /// <summary>From what the caller said besides the picture: texts, colours, where pictures come from.</summary>
    Supplied,
}
