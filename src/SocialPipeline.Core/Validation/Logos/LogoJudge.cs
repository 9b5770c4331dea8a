namespace SocialPipeline.Validation.Logos;

/// <summary>Weighs the evidence: a logistic model, fitted on generated designs whose logos, photos and fonts appear in no quoted figure.</summary>
internal static class LogoJudge
{
    private static readonly double[] Weights = [0.79, 2.14, 4.44, 2.31, 0.27, 2.80, 1.08, -1.00, 2.10, 5.74, 1.72, 1.07, -12.82];
    private const double Bias = -4.52;

    public static double Score(LogoEvidence evidence)
    {
        var sum = Bias;
        var values = evidence.Values;
        for (var i = 0; i < values.Length; i++)
        {
            sum += Weights[i] * values[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
