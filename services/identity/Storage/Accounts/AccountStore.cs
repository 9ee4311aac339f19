using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>Accounts. A write that changes contact facts or the access of staff carries the message that publishes them.</summary>
internal sealed class AccountStore(AggregateStore<Account> accounts)
{
    public const string Collection = "accounts";

    public static readonly CreateIndexModel<Account>[] Indexes =
    [
        new(Builders<Account>.IndexKeys.Ascending(account => account.NormalizedUserName), new CreateIndexOptions { Unique = true }),
        new(Builders<Account>.IndexKeys.Ascending(account => account.Role)),
    ];

    private static readonly FilterDefinition<Account> Agents = Builders<Account>.Filter.In(account => account.Role, Roles.Agents);

    public Task<Account?> FindAsync(string id, CancellationToken cancel) => accounts.FindAsync(id, cancel);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancel) =>
        accounts.FindAsync(account => account.NormalizedUserName == normalizedUserName, cancel);

    /// <summary>Taken when another account has the user name, Stale when the account exists already.</summary>
    public Task<SaveResult> InsertAsync(Account account, CancellationToken cancel) =>
        accounts.InsertAsync(account, Messages(before: null, account), cancel);

    public Task<SaveResult> SaveAsync(Account before, Account after, CancellationToken cancel) =>
        accounts.SaveAsync(after, Messages(before, after), cancel);

    /// <summary>Stores the sign-in, with its journal entry in the same write.</summary>
    public Task RecordSignInAsync(string id, DateTimeOffset now, CancellationToken cancel) => accounts.ChangeAsync(
        account => account.Id == id, account => AccountRules.SignIn(account, now, Ids.New()), cancel);

    /// <summary>Stores the code's time step, the sign-in and its journal entry in one write.</summary>
    /// <returns>False when the code was accepted before.</returns>
    public async Task<bool> RecordSignInWithCodeAsync(string id, long step, DateTimeOffset now, CancellationToken cancel)
    {
        var accepted = false;
        await accounts.ChangeAsync(id, Decide, cancel);
        return accepted;

        // Decided again after a lost race: of concurrent requests with the same code one is accepted.
        Change<Account>? Decide(Account account)
        {
            var change = AccountRules.SignInWithCode(account, step, now, Ids.New());
            accepted = change is not null;
            return change;
        }
    }

    /// <summary>The accounts that review requests and act for households, in the order of names.</summary>
    public async Task<IReadOnlyList<Account>> AgentsAsync(CancellationToken cancel) =>
        [.. (await accounts.Collection.Find(Agents).ToListAsync(cancel))
            .OrderBy(account => account.Contact.LastName, StringComparer.OrdinalIgnoreCase)
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

    public async Task<IReadOnlyList<string>> IdsAsync(CancellationToken cancel) =>
        await accounts.Collection.Find(FilterDefinition<Account>.Empty).Project(account => account.Id).ToListAsync(cancel);

    /// <summary>Writes the account unchanged, with its message under a new version.</summary>
    public Task RepublishAsync(string id, CancellationToken cancel) => accounts.ChangeAsync(
        account => account.Id == id,
        account => new Change<Account>(account, Messages(before: null, account)),
        cancel);

    private static IReadOnlyList<object> Messages(Account? before, Account after) =>
        [.. ContactMessages.Between(before, after), .. StaffMessages.Between(before, after)];
}
