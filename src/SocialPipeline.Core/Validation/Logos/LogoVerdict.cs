namespace SocialPipeline.Validation.Logos;

/// <summary>Whether a logo is in a picture.</summary>
public enum LogoVerdict
{
    /// <summary>It is there.</summary>
    Found,

    /// <summary>Pixels alone do not tell; the reason says why.</summary>
    Indeterminate,

    /// <summary>It is not there.</summary>
    Absent,
}
