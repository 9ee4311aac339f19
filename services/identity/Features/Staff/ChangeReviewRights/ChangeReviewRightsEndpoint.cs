using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ChangeReviewRights;

/// <summary>For administrators: gives and takes away the right to review, which holds from the account's next access token on.</summary>
internal static class ChangeReviewRightsEndpoint
{
    private const int MaxRights = 60;
    private const int MaxIdCharacters = 64;

    public static void Map(IEndpointRouteBuilder administration) => administration
        .MapPut("/staff/{accountId}/review-rights", HandleAsync)
        .WithName("ChangeReviewRights").WithSummary("Replaces what an account may review")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        string accountId, ChangeReviewRightsRequest request, Actor administrator, AccountStore accounts, StaffResponses responses,
        TownClock clock, CancellationToken cancel)
    {
        if (request.ReviewRights is { } asked && (asked.Count > MaxRights || !asked.All(IsKnown)))
            return Problems.Field("reviewRights", StaffTexts.UnknownRight);
        var rights = request.ReviewRights?.Select(right => new ReviewRight(right.Kind, right.PlaceId)).Distinct().ToArray();
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

    /// <summary>A place's id is part of a claim of access tokens.</summary>
    private static bool IsKnown(StaffReviewRight? right) => right is not null && ReviewedKinds.All.Contains(right.Kind)
        && (right.PlaceId is not { } place
            || (place.Length is > 0 and <= MaxIdCharacters && place.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_')));
}
