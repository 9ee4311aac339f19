using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.ContactFacts.ReadContacts;

/// <summary>
/// How the adults of a household are reached: all of them for agents, whose reading is in the journal; its own for a family.
/// </summary>
internal static class ReadContactsEndpoint
{
    public static void Map(IEndpointRouteBuilder household) => household.MapGet("/contacts", HandleAsync)
        .WithName("ReadContacts").WithSummary("Returns how the adults of a household are reached")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<HouseholdContactsResponse>, ProblemHttpResult>> HandleAsync(
        HouseholdScope scope, HouseholdStore households, AccountStore accounts, Journal journal, TownClock clock, CancellationToken cancel)
    {
        if (await households.FindAsync(scope, cancel) is not { } household)
            return Problems.NotFound();
        if (scope.ByAgent)
            await journal.WriteAsync(JournalEntry.Of(scope, ContactJournal.ReadContacts, clock.Now), cancel);
        var readable = household.LinkedAccounts.Where(account => scope.ByAgent || account == scope.Actor.AccountId);
        var known = (await accounts.ByIdsAsync(readable, cancel)).ToDictionary(account => account.Id, StringComparer.Ordinal);
        return TypedResults.Ok(new HouseholdContactsResponse(
        [
            .. from adult in household.Adults
               where adult.AccountId is not null && known.ContainsKey(adult.AccountId)
               select Of(adult.Id, known[adult.AccountId!]),
        ]));
    }

    private static AdultContactResponse Of(string adultId, Account account) => new(
        adultId, account.Contact.Email, account.Contact.Telephone, account.Contact.Mobile, account.Contact.Fax,
        DetailResponses.MeansOf(account.Details?.Preferred ?? PreferredMeans.Email));
}
