namespace SocialPipeline.Imaging.Metadata;

/// <summary>How a picture came about: the terms of IPTC's vocabulary Digital Source Type that a composed graphic needs.</summary>
public enum DigitalSource
{
    /// <summary>Made by a person with digital tools.</summary>
    DigitalCreation,

    /// <summary>Put together of several pictures.</summary>
    Composite,

    /// <summary>Made by a trained model.</summary>
    TrainedAlgorithmicMedia,

    /// <summary>Put together, with at least one part made by a trained model.</summary>
    CompositeWithTrainedAlgorithmicMedia,
}
