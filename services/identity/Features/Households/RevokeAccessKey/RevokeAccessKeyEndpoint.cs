using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.RevokeAccessKey;

/// <summary>For agents: ends the key of one adult and service, such as that of a letter that was lost. Those of others stay.</summary>
internal static class RevokeAccessKeyEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/adults/{adultId}/access-keys/{service}/revocation", HandleAsync)
        .RequireAuthorization(Policies.Agent)
        .WithName("RevokeAccessKey")
        .WithSummary("Ends the access key of an adult and service")
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>A key that has ended already is no error.</summary>
    /// <param name="service">The code of the service, such as <c>enfance</c>.</param>
    private static async Task<Results<Ok<HouseholdAccountsResponse>, ProblemHttpResult>> HandleAsync(
        string adultId, string service, AdultActRequest? request, HouseholdScope scope, HouseholdStore households, AdultAccounts accounts,
        TownClock clock, CancellationToken cancel)
    {
        if (!OnBehalfParser.TryRead(scope, request?.OnBehalf is not null, request?.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        if ((await households.FindAsync(scope, cancel))?.Adults.Any(adult => adult.Id == adultId) is not true || onBehalf is null)
            return Problems.NotFound();
        var entry = KeyJournal.Of(scope, KeyJournal.RevokeKey, adultId, onBehalf, clock.Now);
        return await households.ChangeAsync(
            scope.HouseholdId, household => KeyRules.Revoke(household, adultId, service, entry, clock.Now), cancel) is { } changed
            ? TypedResults.Ok(await accounts.OfAsync(changed, cancel))
            : Problems.NotFound();
    }
}
