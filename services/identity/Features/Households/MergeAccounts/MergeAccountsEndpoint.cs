using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.MergeAccounts;

/// <summary>For agents: merges two accounts of an adult. One stays as it is; of the other only the link and the requests stay.</summary>
internal static class MergeAccountsEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapPost("/adults/{adultId}/account/merger", HandleAsync)
        .RequireAuthorization(Policies.Agent)
        .WithName("MergeAccounts")
        .WithSummary("Merges two accounts of an adult")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>A repeat completes what a crash interrupted, and changes nothing else.</summary>
    private static async Task<Results<Ok<HouseholdAccountsResponse>, ProblemHttpResult>> HandleAsync(
        string adultId, MergeAccountsRequest? request, HouseholdScope scope, MergedPairs pairs, AccountMerger merger,
        HouseholdStore households, AdultAccounts responses, CancellationToken cancel)
    {
        if (!OnBehalfParser.TryRead(scope, request?.OnBehalf is not null, request?.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var (linked, refused) = await pairs.LinkedAsync(scope, adultId, cancel);
        if (linked is null || onBehalf is null)
            return refused ?? Problems.NotFound();
        if (await pairs.WithAsync(linked, request?.UserName, scope.Actor, cancel) is not { } pair)
            return Problems.Field("userName", MergeTexts.UnknownName, status: StatusCodes.Status422UnprocessableEntity);
        var keepsOther = request?.KeepsOther == true && !IsMerged(pair);
        if (await pairs.FaultAsync(pair, keepsOther, cancel) is { } fault && !(fault is MergeFault.IsClosed && IsMerged(pair)))
            return Problems.Refused("merge-refused", MergeTexts.Of(fault), status: StatusCodes.Status409Conflict);
        if (!await merger.MergeAsync(scope, pair, keepsOther, onBehalf, cancel))
            return Problems.Refused("account-linked", MergeTexts.LinkedElsewhere, status: StatusCodes.Status409Conflict);
        return TypedResults.Ok(await responses.OfAsync((await households.FindAsync(scope, cancel))!, cancel));
    }

    /// <summary>The linked account is the one that stayed: the link moved before the other was closed.</summary>
    private static bool IsMerged(MergedPair pair) => pair.Linked.MergedAccountIds.Contains(pair.Other.Id, StringComparer.Ordinal);
}
