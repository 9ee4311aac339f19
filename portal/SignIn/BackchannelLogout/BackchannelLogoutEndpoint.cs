using EspaceFamille.Portal.Sessions;

namespace EspaceFamille.Portal.SignIn.BackchannelLogout;

/// <summary>
/// <c>POST /backchannel-logout</c>: the issuer states that a session has ended there; the browser's session here ends with it. Only the
/// issuer's signature counts, so that the endpoint may be reached by anybody.
/// </summary>
internal static class BackchannelLogoutEndpoint
{
    public const string Path = "/backchannel-logout";
    private const string Parameter = "logout_token";
    private const int MaxTokenLength = 8_000;

    internal static void MapBackchannelLogout(this WebApplication app) =>
        app.MapPost(Path, HandleAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> HandleAsync(HttpContext http, LogoutTokens tokens, SessionStore sessions, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
            return Refuse();
        var token = $"{(await http.Request.ReadFormAsync(cancel))[Parameter]}";
        if (token.Length is 0 or > MaxTokenLength || await ReadAsync(tokens, token, cancel) is not { } read)
            return Refuse();
        if (read.IsUnavailable)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        await sessions.RemoveOfIssuerAsync(read.Session!, cancel);
        return Results.Ok();
    }

    private static async Task<(string? Session, bool IsUnavailable)?> ReadAsync(LogoutTokens tokens, string token, CancellationToken cancel)
    {
        try
        {
            return await tokens.ReadSessionAsync(token, cancel) is { } session ? (session, false) : null;
        }
        catch (InvalidOperationException unavailable) when (unavailable.InnerException is IOException)
        {
            return (null, true);
        }
    }

    private static IResult Refuse() => Results.Json(new { error = "invalid_request" }, statusCode: StatusCodes.Status400BadRequest);
}
