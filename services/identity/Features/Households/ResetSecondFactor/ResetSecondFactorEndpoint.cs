using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.ResetSecondFactor;

/// <summary>For agents who have seen an identity paper: the lost second factor of an adult is removed after a day, unless its owner
/// cancels that.</summary>
internal static class ResetSecondFactorEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household
        .MapPost("/adults/{adultId}/second-factor/reset", HandleAsync)
        .RequireAuthorization(Policies.Agent)
        .WithName("ResetSecondFactor")
        .WithSummary("Announces the removal of the lost second factor of an adult")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>A repeat while one waits changes nothing.</summary>
    private static async Task<Results<Ok<HouseholdAccountsResponse>, ProblemHttpResult>> HandleAsync(
        string adultId, ResetSecondFactorRequest? request, HouseholdScope scope, HouseholdStore households, AccountStore accounts,
        FactorResets resets, AdultAccounts responses, TownClock clock, CancellationToken cancel)
    {
        if (!OnBehalfParser.TryRead(scope, request?.OnBehalf is not null, request?.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        var household = await households.FindAsync(scope, cancel);
        var adult = household?.Adults.FirstOrDefault(one => one.Id == adultId);
        if (household is null || adult is null || onBehalf is null)
            return Problems.NotFound();
        if (adult.AccountId is not { } id || await accounts.FindAsync(id, cancel) is not { } account)
            return Problems.Refused("no-account", FactorResetTexts.NoAccount, status: StatusCodes.Status409Conflict);
        if (request?.Paper is not { } paper || paper is IdentityPaper.Unknown)
            return Problems.Field("paper", FactorResetTexts.NoPaper, status: StatusCodes.Status422UnprocessableEntity);
        if (request.SeenOn is not { } seenOn || !FactorResetRules.IsRecent(seenOn, clock.Today))
            return Problems.Field("seenOn", FactorResetTexts.BadDay, status: StatusCodes.Status422UnprocessableEntity);
        var reason = onBehalf with { Reason = FactorResetTexts.Journal(onBehalf.Reason, paper, seenOn) };
        return account.FactorReset is not null || await resets.RequestAsync(scope, adult.Id, account, reason, cancel)
            ? TypedResults.Ok(await responses.OfAsync(household, cancel))
            : Problems.Refused("no-second-factor", FactorResetTexts.NoFactor, status: StatusCodes.Status409Conflict);
    }
}
