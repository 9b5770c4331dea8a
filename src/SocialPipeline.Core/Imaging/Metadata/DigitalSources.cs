namespace SocialPipeline.Imaging.Metadata;

/// <summary>The addresses of the terms, as files carry them.</summary>
internal static class DigitalSources
{
    private const string Vocabulary = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private static readonly Dictionary<DigitalSource, string> Terms = new()
    {
        [DigitalSource.DigitalCreation] = "digitalCreation",
        [DigitalSource.Composite] = "composite",
        [DigitalSource.TrainedAlgorithmicMedia] = "trainedAlgorithmicMedia",
        [DigitalSource.CompositeWithTrainedAlgorithmicMedia] = "compositeWithTrainedAlgorithmicMedia",
    };

    public static string Address(DigitalSource source) => Vocabulary + Terms[source];

    public static DigitalSource? Of(string? address) =>
        Terms.Where(term => Vocabulary + term.Value == address).Select(term => (DigitalSource?)term.Key).FirstOrDefault();
}
