namespace SocialPipeline.Freepik.Webhooks;

/// <summary>What came of a call back.</summary>
public enum WebhookVerdict
{
    /// <summary>It is genuine, and its task was taken note of.</summary>
    Accepted,

    /// <summary>It is genuine and was taken note of before. Answer it like an accepted one.</summary>
    Duplicate,

    /// <summary>One of its three headers is missing.</summary>
    HeaderMissing,

    /// <summary>Its time cannot be read or lies too far from this clock.</summary>
    NotOfThisTime,

    /// <summary>No signature matches, or no secret is configured.</summary>
    NotSigned,

    /// <summary>It is genuine, but its body is no task.</summary>
    NotUnderstood,
}
