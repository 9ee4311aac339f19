using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>The accounts of staff.</summary>
internal sealed partial class AccountStore
{
    /// <summary>The active accounts that review requests and act for households, in the order of names.</summary>
    public async Task<IReadOnlyList<Account>> AgentsAsync(CancellationToken cancel) =>
        Ordered(await accounts.Collection.Find(Agents & Active).ToListAsync(cancel));

    /// <summary>All accounts of staff, in the order of names.</summary>
    public async Task<IReadOnlyList<Account>> StaffAsync(CancellationToken cancel) =>
        Ordered(await accounts.Collection.Find(Staff).ToListAsync(cancel));

    /// <summary>The active administrators.</summary>
    public async Task<IReadOnlyList<string>> AdministratorIdsAsync(CancellationToken cancel) => await accounts.Collection
        .Find(Builders<Account>.Filter.Eq(account => account.Role, Roles.Administrator) & Active)
        .Project(account => account.Id).ToListAsync(cancel);

    /// <summary>Whether an account of staff has that mail address, in upper or lower case.</summary>
    /// <param name="besides">An account that does not count.</param>
    public async Task<bool> IsStaffMailAsync(string email, CancellationToken cancel, string? besides = null) =>
        (await StaffAsync(cancel)).Any(
            account => account.Id != besides && account.Contact.Email.Equals(email, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null for an account of no member of staff.</summary>
    public async Task<Account?> FindStaffAsync(string id, CancellationToken cancel) =>
        await accounts.FindAsync(id, cancel) is { Role: not Roles.Family } account ? account : null;

    private static IReadOnlyList<Account> Ordered(IEnumerable<Account> found) =>
        [.. found.OrderBy(account => account.Contact.LastName, StringComparer.OrdinalIgnoreCase)
            .ThenBy(account => account.Contact.FirstName, StringComparer.OrdinalIgnoreCase)
            .ThenBy(account => account.Id, StringComparer.Ordinal)];

    /// <summary>Null for an account that is none of staff who review requests.</summary>
    public Task<Account?> FindAgentAsync(string id, CancellationToken cancel) => accounts.FindAsync(AgentOf(id), cancel);

    /// <inheritdoc cref="FindAgentAsync"/>
    /// <param name="decide">Returns the change, or null to write nothing.</param>
    public Task<Account?> ChangeAgentAsync(string id, Func<Account, Change<Account>?> decide, CancellationToken cancel) =>
        accounts.ChangeAsync(
            AgentOf(id),
            before => decide(before) is { } change
                ? change with { Messages = [.. change.Messages, .. StaffMessages.Between(before, change.State)] }
                : null,
            cancel);

    private static FilterDefinition<Account> AgentOf(string id) => Builders<Account>.Filter.Eq(account => account.Id, id) & Agents;
}
