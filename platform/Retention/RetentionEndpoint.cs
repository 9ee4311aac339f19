using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EspaceFamille.Platform;

/// <summary>
/// For the privacy page, which everybody reads: the periods that this service applies. The page cannot state other periods than those
/// that erase.
/// </summary>
internal static class RetentionEndpoint
{
    public static void MapRetention(this IEndpointRouteBuilder routes, string service) =>
        routes.MapGet($"/api/{service}/retention", Handle).AllowAnonymous().ExcludeFromDescription();

    private static Ok<RetentionResponse> Handle(RetentionPolicy policy) => TypedResults.Ok(Of(policy));

    private static RetentionResponse Of(RetentionPolicy policy) => new(
        [.. policy.Classes.Select(data => new RetentionClassResponse(data.Name, $"{policy.PeriodOf(data)}"))], policy.SchoolYearEnd);
}
