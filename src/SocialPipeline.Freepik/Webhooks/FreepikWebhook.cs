namespace SocialPipeline.Freepik.Webhooks;

/// <summary>A call back as it came over the wire.</summary>
/// <param name="Id">The header <c>webhook-id</c>.</param>
/// <param name="Timestamp">The header <c>webhook-timestamp</c>: Unix seconds.</param>
/// <param name="Signature">The header <c>webhook-signature</c>.</param>
/// <param name="Body">The body, byte for byte.</param>
/// <param name="Entry">The parameter <c>entry</c> of the address, by which a task is told whose answer was lost.</param>
public sealed record FreepikWebhook(string? Id, string? Timestamp, string? Signature, ReadOnlyMemory<byte> Body, string? Entry = null);
