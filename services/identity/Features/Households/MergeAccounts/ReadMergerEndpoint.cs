using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.MergeAccounts;

/// <summary>For agents: two accounts of an adult, before they are merged.</summary>
internal static class ReadMergerEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapGet("/adults/{adultId}/account/merger", HandleAsync)
        .RequireAuthorization(Policies.Agent)
        .WithName("ReadMerger")
        .WithSummary("Returns two accounts of an adult and what merging them moves")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <param name="userName">Of the account that is not linked to the adult.</param>
    private static async Task<Results<Ok<MergerResponse>, ProblemHttpResult>> HandleAsync(
        string adultId, string? userName, HouseholdScope scope, MergedPairs pairs, Journal journal, TownClock clock,
        CancellationToken cancel)
    {
        var (linked, problem) = await pairs.LinkedAsync(scope, adultId, cancel);
        if (linked is null)
            return problem!;
        if (await pairs.WithAsync(linked, userName, scope.Actor, cancel) is not { } pair)
            return Problems.Field("userName", MergeTexts.UnknownName, status: StatusCodes.Status422UnprocessableEntity);
        await journal.WriteAsync(
            JournalEntry.Of(scope, KeyJournal.ReadMerger, clock.Now) with
            {
                SubjectKind = AccountJournal.Account,
                SubjectId = pair.Other.Id,
            },
            cancel);
        return TypedResults.Ok(new MergerResponse(
            await OfAsync(pair.Linked, isLinked: true), await OfAsync(pair.Other, pair.OtherHouseholdId is not null),
            MergeObstacles.Of(await pairs.FaultAsync(pair, keepsOther: false, cancel)),
            MergeObstacles.Of(await pairs.FaultAsync(pair, keepsOther: true, cancel))));

        async Task<MergedAccountResponse> OfAsync(Account account, bool isLinked) => new(
            account.UserName, account.Contact.FirstName, account.Contact.LastName, account.Contact.Email, AdultAccounts.StateOf(account),
            account.SignedInAt, isLinked, await pairs.RequestsAsync(account, cancel));
    }
}
