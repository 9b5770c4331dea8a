namespace SocialPipeline.Host.Content;

/// <summary>What an idempotency key turned out to be.</summary>
internal enum KeyUse
{
    /// <summary>It, or no key at all, came for the first time.</summary>
    New,

    /// <summary>The same body came under it before: the answer is the same.</summary>
    Repeated,

    /// <summary>Another body came under it before.</summary>
    OtherBody,
}
