namespace SocialPipeline.Templates;

/// <summary>What an input holds.</summary>
public enum InputType
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A colour.</summary>
    Color,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A list of texts or of records of texts.</summary>
    List,
}
