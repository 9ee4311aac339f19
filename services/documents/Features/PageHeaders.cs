namespace EspaceFamille.Documents.Features;

/// <summary>
/// What an untrusted file shows, as a picture or as text that the town's renderer made: its type not guessed by the browser, without
/// scripts, and stored by no cache.
/// </summary>
internal static class PageHeaders
{
    public static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "no-store";
    }
}
