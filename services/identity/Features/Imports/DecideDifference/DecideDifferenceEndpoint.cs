using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Imports.DecideDifference;

/// <summary>
/// For administrators: keeps a stored fact, or takes that of the town's files. The decision and its journal entry are one write.
/// </summary>
internal static class DecideDifferenceEndpoint
{
    private const string Changed = "difference-changed";
    private const string ChangedText =
        "Cette différence a été décidée, ou a changé, depuis l’affichage de la page. Rien n’a été enregistré.";

    public static void Map(IEndpointRouteBuilder administration) => administration
        .MapPost("/import-differences/decisions", HandleAsync)
        .WithName("DecideImportDifference").WithSummary("Keeps a stored fact, or takes that of the town's files")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ImportDecisionResponse>, ProblemHttpResult>> HandleAsync(
        DecideImportDifferenceRequest request, Actor administrator, HouseholdStore households, AccountStore accounts, TownClock clock,
        CancellationToken cancel)
    {
        if (administrator.OwnHouseholdIds.Contains(request.HouseholdId, StringComparer.Ordinal)
            || ImportResponses.Of(request.Fact) is not { } fact || request.Decision is ImportDecision.Unknown)
            return Problems.NotFound();
        if (request.AccountId is { } linked && await households.IdOfAccountAsync(linked, cancel) != request.HouseholdId)
            return Problems.NotFound();
        var keeps = request.Decision is ImportDecision.Keep;
        var act = new DifferenceAct(
            administrator, keeps ? DifferenceJournal.KeepOurs : DifferenceJournal.TakeFiles, request.SeenAt, clock.Now);
        bool? isDecided = null;
        if (request.AccountId is { } accountId)
        {
            isDecided = await accounts.DecideAsync(
                accountId,
                account => keeps
                    ? AccountDifferences.Keep(account, fact, act, request.HouseholdId)
                    : AccountDifferences.Take(account, fact, act, request.HouseholdId),
                cancel);
        }
        else
        {
            await households.ChangeAsync(
                request.HouseholdId,
                household =>
                {
                    var change = keeps
                        ? HouseholdDifferences.Keep(household, fact, request.AdultId, act)
                        : HouseholdDifferences.Take(household, fact, act);
                    isDecided = change is not null;
                    return change;
                },
                cancel);
        }

        return isDecided switch
        {
            null => Problems.NotFound(),
            false => Problems.Refused(Changed, ChangedText, status: 409),
            true => TypedResults.Ok(new ImportDecisionResponse(request.Decision)),
        };
    }
}
