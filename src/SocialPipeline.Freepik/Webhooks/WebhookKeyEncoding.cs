namespace SocialPipeline.Freepik.Webhooks;

/// <summary>How the text of the webhook secret becomes a key. The API's own examples disagree.</summary>
public enum WebhookKeyEncoding
{
    /// <summary>The bytes of the text.</summary>
    Utf8,

    /// <summary>The text is base64, with or without <c>whsec_</c> before it.</summary>
    Base64,

    /// <summary>The text is hexadecimal.</summary>
    Hex,
}
