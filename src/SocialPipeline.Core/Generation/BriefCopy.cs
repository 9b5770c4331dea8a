using SocialPipeline.Layout;

namespace SocialPipeline.Generation;

/// <summary>Another wording of a brief's texts; what it leaves out stays as the brief says.</summary>
public sealed record BriefCopy
{
    /// <summary>The headline; <see langword="null"/> keeps the brief's.</summary>
    public string? Title { get; init; }

    /// <summary>The supporting text; <see langword="null"/> keeps the brief's, empty goes without.</summary>
    public string? Description { get; init; }

    /// <summary>Values for further inputs by name; those that are not named stay.</summary>
    public IReadOnlyDictionary<string, InputValue> Inputs { get; init; } = new Dictionary<string, InputValue>();

    /// <summary>A brief in these words.</summary>
    internal Brief In(Brief brief) => brief with
    {
        Title = Title ?? brief.Title,
        Description = Description ?? brief.Description,
        Inputs = Inputs.Count == 0 ? brief.Inputs : With(brief.Inputs),
    };

    private Dictionary<string, InputValue> With(IReadOnlyDictionary<string, InputValue> others)
    {
        var all = new Dictionary<string, InputValue>(others);
        foreach (var (name, value) in Inputs)
        {
            all[name] = value;
        }

        return all;
    }
}
