using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ChangeOwnHouseholds;

/// <summary>For administrators: removes a household that an account of staff names; never from the own account.</summary>
internal static class RemoveOwnHouseholdEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration
        .MapDelete("/staff/{accountId}/own-households/{ownHouseholdId}", HandleAsync)
        .WithName("RemoveOwnHousehold").WithSummary("Removes an own household of an agent or administrator")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        string accountId, string ownHouseholdId, Actor administrator, AccountStore accounts, StaffResponses responses, TownClock clock,
        CancellationToken cancel)
    {
        StaffFault? fault = null;
        var account = await accounts.ChangeAgentAsync(
            accountId,
            account => (fault = StaffRules.CheckRemoval(account, administrator)) is null
                ? StaffRules.RemoveHousehold(account, ownHouseholdId, administrator, clock.Now)
                : null,
            cancel);
        return (account, fault) switch
        {
            (null, _) => Problems.NotFound(),
            (_, { } refused) => Problems.Refused(StaffTexts.CodeOf(refused), StaffTexts.Of(refused), status: 409),
            _ => TypedResults.Ok(await responses.OfAsync(account, cancel)),
        };
    }
}
