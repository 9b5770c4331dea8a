using System.Text.Json.Nodes;

namespace SocialPipeline.Freepik.Ai;

/// <summary>What is asked of a model. Everything is checked against its row before it is sent, because the API takes money for requests that it half understands.</summary>
public sealed class AiRequest
{
    private readonly JsonObject _body = [];

    /// <summary>A request without parameters yet.</summary>
    /// <param name="model">The model.</param>
    public AiRequest(AiModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
    }

    /// <summary>A request of a model that is known by name.</summary>
    /// <param name="model">Its name, such as <see cref="AiModels.Mystic"/>.</param>
    /// <param name="prompt">What is wanted, in words.</param>
    public AiRequest(string model, string prompt)
        : this(AiModels.Get(model)) => With("prompt", prompt);

    /// <summary>The model.</summary>
    public AiModel Model { get; }

    /// <summary>On whose behalf; counted by the ledger. Default: nobody.</summary>
    public string? User { get; init; }

    internal JsonObject Body => _body;

    /// <summary>Sets a parameter to a word.</summary>
    /// <param name="parameter">Its name on the wire.</param>
    /// <param name="value">The word; <see langword="null"/> leaves it as it is.</param>
    public AiRequest With(string parameter, string? value) => Set(parameter, value is null ? null : JsonValue.Create(value));

    /// <summary>Sets a parameter to a whole number.</summary>
    /// <param name="parameter">Its name on the wire.</param>
    /// <param name="value">The number; <see langword="null"/> leaves it as it is.</param>
    public AiRequest With(string parameter, long? value) => Set(parameter, value is { } number ? JsonValue.Create(number) : null);

    /// <summary>Sets a parameter to a number.</summary>
    /// <param name="parameter">Its name on the wire.</param>
    /// <param name="value">The number; <see langword="null"/> leaves it as it is.</param>
    public AiRequest With(string parameter, double? value) => Set(parameter, value is { } number ? JsonValue.Create(number) : null);

    /// <summary>Sets a parameter to yes or no.</summary>
    /// <param name="parameter">Its name on the wire.</param>
    /// <param name="value">Yes or no; <see langword="null"/> leaves it as it is.</param>
    public AiRequest With(string parameter, bool? value) => Set(parameter, value is { } flag ? JsonValue.Create(flag) : null);

    /// <summary>Sets a parameter to a list or an object.</summary>
    /// <param name="parameter">Its name on the wire.</param>
    /// <param name="value">The list or object.</param>
    public AiRequest With(string parameter, JsonNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Set(parameter, value);
    }

    private AiRequest Set(string parameter, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(parameter);
        if (value is not null)
        {
            _body[parameter] = value;
        }

        return this;
    }
}
