using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.ContactFacts.WithdrawRequest;

/// <summary>Withdraws a requested change of address that is not decided yet. A repeat changes nothing.</summary>
internal static class WithdrawRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapPost("/requests/{requestId}/withdrawal", HandleAsync)
        .WithName("WithdrawContactRequest").WithSummary("Withdraws a requested change of address that is not decided yet")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<ContactRequestResponse>, ProblemHttpResult>> HandleAsync(
        string requestId, WithdrawContactRequest request, HouseholdScope scope, HouseholdStore households, TownClock clock,
        CancellationToken cancel)
    {
        if (!OnBehalfParser.TryRead(scope, request.OnBehalf is not null, request.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var now = clock.Now;
        if (await households.FindAsync(scope, cancel) is not { } known || IsHidden(known, requestId, scope, now))
            return Problems.NotFound();
        var household = await households.ChangeAsync(
            scope.HouseholdId, one => WithdrawAddressChangeRules.Withdraw(one, requestId, scope, onBehalf, now), cancel);
        return household?.AddressRequests.FirstOrDefault(one => one.Id == requestId) switch
        {
            null => Problems.NotFound(),
            { State: RequestState.Withdrawn } withdrawn => TypedResults.Ok(ContactRequestResponses.Of(withdrawn, household, scope)),
            { State: RequestState.UnderReview } => Problems.NotFound(),
            _ => Problems.Refused("already-decided", ContactTexts.Decided, status: 409),
        };
    }

    /// <summary>Under a limited link the requests of others do not exist.</summary>
    private static bool IsHidden(Household household, string requestId, HouseholdScope scope, DateTimeOffset now) =>
        LinkLimitRules.IsLimited(household, scope, now)
        && household.AddressRequests.Any(one => one.Id == requestId && one.Head.SubmittedBy != scope.Actor.AccountId);
}
