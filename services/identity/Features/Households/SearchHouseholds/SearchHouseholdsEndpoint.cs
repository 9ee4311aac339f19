using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Households.SearchHouseholds;

/// <summary>
/// For agents: the households in which each of the given words begins a name, a part of the address, or the number; or those with an
/// account whose mail address or telephone begins with the given one; never the agent's own. The household that has exactly the given
/// number comes first: its digits may begin many streets' numbers, and telephones.
/// </summary>
internal static class SearchHouseholdsEndpoint
{
    private const int MaxCharacters = 100;
    private const int MaxWords = 8;
    private const int PageSize = 20;

    /// <summary>A beginning that more accounts have finds the first of them.</summary>
    private const int MaxAccounts = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/households", HandleAsync)
        .WithName("SearchHouseholds")
        .WithSummary("Finds households by the beginnings of names, street, number, mail address or telephone, 20 per page")
        .ProducesValidationProblem();

    /// <param name="name">Words, whatever their order, case and accents: last names, first names, number, street.
    /// Or one mail address, which has an @, or one telephone of six digits and more.</param>
    /// <param name="after">The <c>next</c> of the page before: its last household. The first page when absent or unknown.</param>
    private static async Task<Results<Ok<HouseholdSearchResponse>, ProblemHttpResult>> HandleAsync(
        string? name, Actor actor, HouseholdStore households, AccountStore accounts, Journal journal, TownClock clock,
        CancellationToken cancel, string? after = null)
    {
        var isReadable = name is { Length: <= MaxCharacters };
        var contact = isReadable ? ContactWords.OfQuery(name!) : null;
        var words = isReadable ? SearchWords.Of(name!) : [];
        if (words.Count == 0 || (words.Count > MaxWords && contact is null))
            return Problems.Field(
                "name", $"Saisissez de 1 à {MaxWords} mots ou débuts de mots, de {MaxCharacters} caractères au plus en tout.");
        await journal.WriteAsync(JournalEntry.Of(actor, HouseholdJournal.Search, clock.Now), cancel);
        var last = string.IsNullOrEmpty(after) ? null : await households.FindAsync(after, cancel);
        // One more than a page shows tells whether there is another.
        var found = contact is null
            ? await households.SearchAsync(actor, words, last, PageSize + 1, cancel)
            : await households.OfAccountsAsync(
                actor, await accounts.IdsByContactAsync(contact, MaxAccounts, cancel), last, PageSize + 1, cancel);
        var numbered = last is null ? await NumberedAsync(name!, actor, households, cancel) : [];
        var all = numbered.Concat(found).DistinctBy(household => household.Id).ToArray();
        return TypedResults.Ok(new HouseholdSearchResponse(
            [.. all.Take(PageSize).Select(HouseholdResponses.Of)], all.Length > PageSize ? all[PageSize - 1].Id : null));
    }

    private static async Task<Household[]> NumberedAsync(string number, Actor actor, HouseholdStore households, CancellationToken cancel) =>
        await households.FindByNumberAsync(number, cancel) is { } numbered
        && !actor.OwnHouseholdIds.Contains(numbered.Id, StringComparer.Ordinal)
            ? [numbered]
            : [];
}
