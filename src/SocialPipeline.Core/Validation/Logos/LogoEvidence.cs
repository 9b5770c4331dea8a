namespace SocialPipeline.Validation.Logos;

/// <summary>What speaks for and against the logo being at one place; every measure is from 0 to 1 unless it says otherwise.</summary>
/// <param name="Answer">The lead over its surroundings that the search found.</param>
/// <param name="Edges">The mean answer of the edges after refining, -1 to 1.</param>
/// <param name="EdgeShare">The share of edge points with a clear edge.</param>
/// <param name="WorstPart">The edges of the worse parts (letters): their 20th percentile.</param>
/// <param name="Explained">The share of the place's edges that the logo explains.</param>
/// <param name="Correlation">The multiple correlation of the logo's alpha with the colours: the same for every recolouring and polarity.</param>
/// <param name="PartCorrelation">The correlation within the worse parts: their 20th percentile.</param>
/// <param name="ColorCorrelation">How much of the picture's colour the logo's colours and alpha explain.</param>
/// <param name="InkFlatness">How flat the ink is once the logo's own colours are taken out.</param>
/// <param name="Separation">The share of ink and ground pixels that the colours tell apart rightly.</param>
/// <param name="Size">The natural logarithm of the mean side in pixels over 32.</param>
/// <param name="Busyness">How busy the place is around the logo.</param>
/// <param name="Visible">The share of the logo inside the picture.</param>
internal sealed record LogoEvidence(
    double Answer,
    double Edges,
    double EdgeShare,
    double WorstPart,
    double Explained,
    double Correlation,
    double PartCorrelation,
    double ColorCorrelation,
    double InkFlatness,
    double Separation,
    double Size,
    double Busyness,
    double Visible)
{
    public double[] Values =>
        [Answer, Edges, EdgeShare, WorstPart, Explained, Correlation, PartCorrelation, ColorCorrelation, InkFlatness, Separation, Size, Busyness, Visible];
}
