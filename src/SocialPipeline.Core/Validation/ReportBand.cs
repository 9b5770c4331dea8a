namespace SocialPipeline.Validation;

/// <summary>A report's score in a word.</summary>
public enum ReportBand
{
    /// <summary>.80 or more.</summary>
    Good,

    /// <summary>.60 or more.</summary>
    Fair,

    /// <summary>Less than .60.</summary>
    Poor,
}
