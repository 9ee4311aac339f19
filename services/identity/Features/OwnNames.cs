using EspaceFamille.Identity.Storage;

namespace EspaceFamille.Identity.Features;

/// <summary>Whose name is the person's own to change.</summary>
internal sealed class OwnNames(HouseholdStore households)
{
    /// <summary>
    /// False while a household is linked to the account, or an agent has to decide about a link that was reported: the name is the town's.
    /// </summary>
    public async Task<bool> CanChangeAsync(string accountId, CancellationToken cancel) =>
        await households.IdOfAccountAsync(accountId, cancel) is null && !await households.IsReportedAsync(accountId, cancel);
}
