namespace SocialPipeline.Host.Shell;

/// <summary>Sends the content security policy and its companions with every answer.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, PageNonce nonce)
    {
        var headers = context.Response.Headers;

        // MudBlazor sets inline styles; the import map is an inline script and carries the nonce.
        headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{nonce.Value}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
            "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
