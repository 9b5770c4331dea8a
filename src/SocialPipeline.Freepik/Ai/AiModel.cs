namespace SocialPipeline.Freepik.Ai;

/// <summary>A model or tool as a row of data. One that the client does not know yet is written as such a row, and used like the others.</summary>
public sealed record AiModel
{
    /// <summary>Its name: in the table of prices, in the ledger, and for <see cref="AiModels.Get"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Its path below <c>/v1/ai/</c>, such as <c>text-to-image/flux-dev</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The path at which its tasks are asked after, when it is another one.</summary>
    public string? PollPath { get; init; }

    /// <summary>Whether the answer holds the result at once, so that there is no task to wait for. Default: no.</summary>
    public bool Synchronous { get; init; }

    /// <summary>Whether the request is a form and not JSON. Default: no.</summary>
    public bool Form { get; init; }

    /// <summary>Whether it can call back. Default: no.</summary>
    public bool Webhook { get; init; }

    /// <summary>What it gives: <c>image</c>, <c>text</c> or <c>classes</c>. Default: <c>image</c>.</summary>
    public string Gives { get; init; } = "image";

    /// <summary>What can be set. When empty, anything is sent unchecked.</summary>
    public IReadOnlyList<AiParameter> Parameters { get; init; } = [];
}
