namespace SocialPipeline.Validation.Logos;

/// <summary>Weighs the evidence: a logistic model, fitted on generated designs whose logos, photos and fonts appear in no quoted figure.</summary>
internal static class LogoJudge
{
    private static readonly double[] Weights = [0, 6, 2, 2, 1, 4, 4, 1, 1, 2, 0, 0, 0];
    private const double Bias = -12;

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
