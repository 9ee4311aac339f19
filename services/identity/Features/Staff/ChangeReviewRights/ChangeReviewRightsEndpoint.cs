using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ChangeReviewRights;

/// <summary>For administrators: gives and takes away the right to review, which holds from the account's next access token on.</summary>
internal static class ChangeReviewRightsEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration
        .MapPut("/staff/{accountId}/review-rights", HandleAsync)
        .WithName("ChangeReviewRights").WithSummary("Replaces what an account may review")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        string accountId, ChangeReviewRightsRequest request, Actor administrator, AccountStore accounts, StaffResponses responses,
        TownClock clock, CancellationToken cancel)
    {
        if (!ReviewRightRequests.TryRead(request.ReviewRights, out var rights))
            return Problems.Field("reviewRights", StaffTexts.UnknownRight);
        StaffFault? fault = null;
        var account = await accounts.ChangeAgentAsync(
            accountId,
            account => (fault = StaffRules.CheckReviewRights(account, rights, administrator, request.Version)) is null
                ? StaffRules.ChangeReviewRights(account, rights, administrator, clock.Now)
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
