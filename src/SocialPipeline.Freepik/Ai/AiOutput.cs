using SocialPipeline.Freepik.Transport;

namespace SocialPipeline.Freepik.Ai;

/// <summary>One output of a task. The API gives addresses, texts and pictures as base64 in the same place; exactly one of the three is set here.</summary>
public sealed record AiOutput
{
    /// <summary>The address of a file that is good for some hours; a secret as long as it is.</summary>
    public Uri? Address { get; init; }

    /// <summary>A text.</summary>
    public string? Text { get; init; }

    /// <summary>The file itself.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>Until when <see cref="Address"/> is good; <see langword="null"/> when it does not say.</summary>
    public DateTimeOffset? Expires => Address is null ? null : SignedAddress.ExpiryOf(Address);

    /// <summary>What it is, without the address.</summary>
    public override string ToString() => Bytes is { } bytes ? FormattableString.Invariant($"{bytes.Length} bytes") : Text ?? $"a file at {Address?.Host}";
}
