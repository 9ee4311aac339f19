using EspaceFamille.Identity.Api;

namespace EspaceFamille.Portal.Journeys.Journals;

/// <summary>The names of the people of a journal, by account.</summary>
internal static class JournalNames
{
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Of colleagues, and of the adults of a household.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        IEnumerable<ColleagueResponse>? colleagues, HouseholdAccountsResponse? household = null)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var adult in household?.Adults ?? [])
        {
            if (adult.AccountId is { } account)
                names[account] = $"{adult.Title} {adult.FirstName} {adult.LastName}".Trim();
        }

        foreach (var colleague in colleagues ?? [])
            names[colleague.AccountId] = JournalTexts.Name(colleague);
        return names;
    }
}
