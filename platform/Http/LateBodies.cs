using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Platform;

/// <summary>
/// 408 where the framework answers 400 because the body did not arrive in time: it reports a form that it cannot read as one without
/// an antiforgery token.
/// </summary>
internal static class LateBodies
{
    internal static void UseLateBodies(this WebApplication app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest } && BodyDeadline.IsOver(http))
            http.Response.StatusCode = StatusCodes.Status408RequestTimeout;
    });
}
