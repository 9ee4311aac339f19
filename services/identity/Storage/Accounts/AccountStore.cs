using System.Text.RegularExpressions;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Sessions;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>Accounts. A write that changes contact facts or the access of staff carries the message that publishes them.</summary>
internal sealed partial class AccountStore(AggregateStore<Account> accounts)
{
    public const string Collection = "accounts";

    /// <summary>The adults of a family who share an address.</summary>
    private const int MaxPerEmail = 10;

    public static readonly CreateIndexModel<Account>[] Indexes =
    [
        new(Builders<Account>.IndexKeys.Ascending(account => account.NormalizedUserName), new CreateIndexOptions { Unique = true }),
        new(Builders<Account>.IndexKeys.Ascending(account => account.Role)),
        new(Builders<Account>.IndexKeys.Ascending(account => account.Contact.Email)),
        new(Builders<Account>.IndexKeys.Ascending(account => account.ContactWords)),
        new(Builders<Account>.IndexKeys.Ascending(account => account.State).Ascending(account => account.OpenedAt)),
        new(
            Builders<Account>.IndexKeys.Ascending(account => account.OfferedKey),
            new CreateIndexOptions<Account> { PartialFilterExpression = Builders<Account>.Filter.Gt(account => account.OfferedKey, "") }),
        new(Builders<Account>.IndexKeys.Ascending("hasOpenDifference").Ascending(account => account.Id)),
        new(Builders<Account>.IndexKeys.Ascending("contact.mailOrigin.at")),
        new(Builders<Account>.IndexKeys.Ascending("contact.telephonesOrigin.at")),
        new(
            Builders<Account>.IndexKeys.Ascending(account => account.FactorReset!.EffectiveAt), new CreateIndexOptions { Sparse = true }),
        new(Builders<Account>.IndexKeys.Ascending(account => account.ClosedAt), new CreateIndexOptions { Sparse = true }),
        Unique("passkeyHandle"),
        Unique("passkeys._id"),
    ];

    /// <summary>Of the accounts that have the field: two accounts without passkeys are no duplicates of each other.</summary>
    private static CreateIndexModel<Account> Unique(string field) => new(
        Builders<Account>.IndexKeys.Ascending(field),
        new CreateIndexOptions<Account> { Unique = true, PartialFilterExpression = Builders<Account>.Filter.Gt(field, "") });

    private static readonly FilterDefinition<Account> Agents = Builders<Account>.Filter.In(account => account.Role, Roles.Agents);

    private static readonly FilterDefinition<Account> Staff = Builders<Account>.Filter.In(
        account => account.Role, Roles.All.Where(role => role != Roles.Family));

    private static readonly FilterDefinition<Account> Active =
        Builders<Account>.Filter.Eq(account => account.State, AccountState.Active);

    /// <summary>The searched words follow from the contact: they are written for searches and never read back.</summary>
    public static void MapClass() => BsonClassMap.TryRegisterClassMap<Account>(map =>
    {
        map.AutoMap();
        map.MapProperty(account => account.ContactWords).SetElementName("contactWords");
        map.MapProperty(account => account.HasOpenDifference).SetElementName("hasOpenDifference");
    });

    /// <summary>The families' accounts whose mail address or telephone begins with that, at most so many.</summary>
    /// <param name="word">As <see cref="ContactWords"/> writes it.</param>
    public async Task<IReadOnlyList<string>> IdsByContactAsync(string word, int limit, CancellationToken cancel) =>
        // An anchored expression without options is a range of the index.
        await accounts.Collection
            .Find(Builders<Account>.Filter.Regex("contactWords", new BsonRegularExpression($"^{Regex.Escape(word)}"))
                & Builders<Account>.Filter.Eq(account => account.Role, Roles.Family))
            .Limit(limit).Project(account => account.Id).ToListAsync(cancel);

    public Task<Account?> FindAsync(string id, CancellationToken cancel) => accounts.FindAsync(id, cancel);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancel) =>
        accounts.FindAsync(account => account.NormalizedUserName == normalizedUserName, cancel);

    /// <summary>The active accounts with that mail address, as it was typed or in lower case. Families share addresses.</summary>
    public async Task<IReadOnlyList<Account>> FindByEmailAsync(string email, CancellationToken cancel)
    {
        string[] written = [email, email.ToLowerInvariant()];
        return await accounts.Collection.Find(account => written.Contains(account.Contact.Email) && account.State == AccountState.Active)
            .Limit(MaxPerEmail).ToListAsync(cancel);
    }

    /// <summary>Stores the time step of an authenticator's code that is no sign-in. False when the code was accepted before.</summary>
    public Task<bool> AcceptCodeAsync(string id, long step, CancellationToken cancel) => DecideAsync(
        id, account => account.LastCodeStep >= step ? null : new(account with { LastCodeStep = step }), cancel);

    /// <summary>Sends a mail of the account, which itself is unchanged.</summary>
    public Task SendAsync(string id, SecretMail mail, CancellationToken cancel) =>
        accounts.ChangeAsync(id, account => new Change<Account>(account, mail), cancel);

    /// <summary>Publishes the end of a session of the account, which itself is unchanged.</summary>
    public Task PublishEndAsync(Session session, DateTimeOffset endedAt, CancellationToken cancel) => accounts.ChangeAsync(
        session.AccountId,
        account => new Change<Account>(
            account, new SessionsEnded { AccountId = account.Id, SessionIds = [session.PublicId], EndedAt = endedAt }),
        cancel);

    public Task<Account?> FindByPasskeyHandleAsync(string handle, CancellationToken cancel) =>
        accounts.FindAsync(account => account.PasskeyHandle == handle, cancel);

    public Task<Account?> FindByPasskeyAsync(string passkeyId, CancellationToken cancel) =>
        accounts.FindAsync(Builders<Account>.Filter.Eq("passkeys._id", passkeyId), cancel);

    public async Task<IReadOnlyList<Account>> ByIdsAsync(IReadOnlyList<string> ids, CancellationToken cancel) =>
        ids.Count == 0 ? [] : await accounts.Collection.Find(Builders<Account>.Filter.In(account => account.Id, ids)).ToListAsync(cancel);

    /// <summary>Taken when another account has the user name, Stale when the account exists already.</summary>
    public Task<SaveResult> InsertAsync(Account account, CancellationToken cancel) =>
        accounts.InsertAsync(account, Messages(before: null, account), cancel);

    /// <inheritdoc cref="InsertAsync(Account, CancellationToken)"/>
    public Task<SaveResult> InsertAsync(Change<Account> opened, CancellationToken cancel) =>
        accounts.InsertAsync(opened.State, [.. Messages(before: null, opened.State), .. opened.Messages], cancel);

    /// <summary>Changes an account; the message about its contact facts is added where they have changed or became public.</summary>
    /// <param name="decide">Returns the change, or null to write nothing.</param>
    public Task<Account?> ChangeAsync(string id, Func<Account, Change<Account>?> decide, CancellationToken cancel) => accounts.ChangeAsync(
        id,
        account => decide(account) is { } change
            ? change with { Messages = [.. Messages(account, change.State), .. change.Messages] }
            : null,
        cancel);

    /// <summary>
    /// Erases families' accounts that were opened before an instant and never activated; their user names are free again. Staff wait for
    /// their invitation as long as it takes.
    /// </summary>
    public Task EraseNotActivatedAsync(DateTimeOffset openedBefore, CancellationToken cancel) => accounts.Collection.DeleteManyAsync(
        account => account.State == AccountState.Pending && account.Role == Roles.Family && account.OpenedAt < openedBefore, cancel);

    /// <summary>Accounts that were closed until that instant, and whose names and contact facts are still stored.</summary>
    public async Task<IReadOnlyList<string>> ClosedUntilAsync(DateTimeOffset limit, int count, CancellationToken cancel) =>
        await accounts.Collection.Find(
                Builders<Account>.Filter.Lte(account => account.ClosedAt, limit)
                & Builders<Account>.Filter.Eq(account => account.ErasedAt, null))
            .Limit(count).Project(account => account.Id).ToListAsync(cancel);

    /// <summary>Closed accounts that do not state when: replicas of an earlier version close them so.</summary>
    public async Task<IReadOnlyList<string>> ClosedWithoutInstantAsync(int count, CancellationToken cancel) =>
        await accounts.Collection.Find(
                Builders<Account>.Filter.Eq(account => account.State, AccountState.Closed)
                & Builders<Account>.Filter.Eq(account => account.ClosedAt, null))
            .Limit(count).Project(account => account.Id).ToListAsync(cancel);

    /// <summary>Active accounts whose access key has not had its effect yet.</summary>
    public async Task<IReadOnlyList<string>> WithOfferedKeyAsync(int limit, CancellationToken cancel) => await accounts.Collection
        .Find(Builders<Account>.Filter.Gt(account => account.OfferedKey, "") & Active).Limit(limit)
        .Project(account => account.Id).ToListAsync(cancel);

    /// <summary>Accounts whose lost second factor is to be removed.</summary>
    public async Task<IReadOnlyList<string>> WithDueFactorResetAsync(DateTimeOffset now, int limit, CancellationToken cancel) =>
        await accounts.Collection.Find(Builders<Account>.Filter.Lte(account => account.FactorReset!.EffectiveAt, now)).Limit(limit)
            .Project(account => account.Id).ToListAsync(cancel);

    public Task<SaveResult> SaveAsync(Account before, Account after, CancellationToken cancel) =>
        accounts.SaveAsync(after, Messages(before, after), cancel);

    /// <summary>Stores the sign-in, with its journal entry and its mail in the same write.</summary>
    public Task RecordSignInAsync(string id, CompleteSignIn signIn, CancellationToken cancel) =>
        accounts.ChangeAsync(id, account => AccountRules.SignIn(account, signIn), cancel);

    /// <summary>
    /// Stores what a rule decides, which decides again after a lost race: of concurrent requests one is accepted. Its messages are those
    /// of every change.
    /// </summary>
    /// <returns>False when the rule returned null.</returns>
    public async Task<bool> DecideAsync(string id, Func<Account, Change<Account>?> decide, CancellationToken cancel)
    {
        var accepted = false;
        await ChangeAsync(id, Decide, cancel);
        return accepted;

        Change<Account>? Decide(Account account)
        {
            var change = decide(account);
            accepted = change is not null;
            return change;
        }
    }

    public async Task<IReadOnlyList<Account>> ByIdsAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        await accounts.Collection.Find(Builders<Account>.Filter.In(account => account.Id, ids)).ToListAsync(cancel);

    public async Task<IReadOnlyList<string>> IdsAsync(CancellationToken cancel) =>
        await accounts.Collection.Find(FilterDefinition<Account>.Empty).Project(account => account.Id).ToListAsync(cancel);

    /// <summary>Writes the account unchanged, with its message under a new version.</summary>
    public Task RepublishAsync(string id, CancellationToken cancel) => accounts.ChangeAsync(
        account => account.Id == id,
        account => account.State is AccountState.Pending ? null : new Change<Account>(account, Messages(before: null, account)),
        cancel);

    private static IReadOnlyList<object> Messages(Account? before, Account after) =>
        [.. ContactMessages.Between(before, after), .. StaffMessages.Between(before, after)];
}
