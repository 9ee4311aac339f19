using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Platform;

/// <summary>Writes the 404 of <see cref="HouseholdNotFound"/>; every other result is the framework's.</summary>
internal sealed class HouseholdNotFoundResult : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _standard = new();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.AuthorizationFailure?.FailureReasons.OfType<HouseholdNotFound>().Any() == true
            ? Problems.NotFound().ExecuteAsync(context)
            : _standard.HandleAsync(next, context, policy, authorizeResult);
}
