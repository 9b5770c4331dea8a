namespace SocialPipeline.Validation.Logos;

/// <summary>Weighs the evidence: a logistic model, fitted on generated designs whose logos, photos and fonts appear in no quoted figure.</summary>
internal static class LogoJudge
{
    private static readonly double[] Weights = [3.03, 2.04, 6.48, 1.23, 0.82, 3.70, 1.01, -0.31, 1.99, 1.04, 1.32, 0.59, -13.57];
    private const double Bias = -2.72;

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
