using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EspaceFamille.Platform;

/// <summary>
/// Bounds the ids of every request in length, before anything is read: those of its route (404), every value of an API's query
/// (400), the ids of an API's body (<see cref="BodyIds"/>) and those that a page takes (<see cref="PageIds"/>).
/// </summary>
public static class IdBounds
{
    /// <summary>A UUID has 36; cursors, searched words and the names of articles are longer.</summary>
    public const int MaxCharacters = 200;

    internal const string Message = "Cette valeur est trop longue.";

    public static bool IsExceeded(string? value) => value?.Length > MaxCharacters;

    /// <summary>Bounds the ids of routes, before the authentication, which reads sessions.</summary>
    internal static void UseRouteBounds(this WebApplication app) => app.Use((http, next) =>
        http.GetEndpoint() is RouteEndpoint { RoutePattern.Parameters: var parameters }
        && parameters.Any(one => !one.IsCatchAll && IsExceeded($"{http.GetRouteValue(one.Name)}"))
            ? Problems.NotFound().ExecuteAsync(http)
            : next(http));

    /// <summary>
    /// Bounds the queries of an API, before the authorization, which reads whether a household exists. Nothing is checked for a
    /// stranger, who is refused there.
    /// </summary>
    internal static void UseQueryBounds(this WebApplication app) => app.Use((http, next) =>
        http.GetEndpoint()?.Metadata.GetMetadata<RouteScope>() is not null && http.User.Identity?.IsAuthenticated == true
        && http.Request.Query.FirstOrDefault(one => one.Value.Any(IsExceeded)).Key is { } exceeded
            ? Problems.Field(exceeded, Message).ExecuteAsync(http)
            : next(http));
}
