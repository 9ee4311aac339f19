using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>Contact facts that were written here, as administrators compare them with the town's files.</summary>
internal sealed class WrittenFacts(AggregateStore<Household> households, AggregateStore<Account> accounts)
{
    private static FilterDefinitionBuilder<Account> Where => Builders<Account>.Filter;

    /// <summary>The households with a difference that an administrator has to decide, by id.</summary>
    public async Task<IReadOnlyList<Household>> HouseholdsToDecideAsync(int limit, CancellationToken cancel) => await households.Collection
        .Find(Builders<Household>.Filter.Eq("hasOpenDifference", true)).SortBy(household => household.Id).Limit(limit).ToListAsync(cancel);

    /// <summary>The accounts with a difference that an administrator has to decide, by id.</summary>
    public async Task<IReadOnlyList<Account>> AccountsToDecideAsync(int limit, CancellationToken cancel) => await accounts.Collection
        .Find(Where.Eq("hasOpenDifference", true)).SortBy(account => account.Id).Limit(limit).ToListAsync(cancel);

    /// <summary>The households whose address was changed here since an instant, by id.</summary>
    public async Task<IReadOnlyList<Household>> AddressesSinceAsync(DateTimeOffset since, CancellationToken cancel) =>
        await households.Collection.Find(Builders<Household>.Filter.Gte("addressOrigin.at", since)).SortBy(household => household.Id)
            .ToListAsync(cancel);

    /// <summary>The families' active accounts whose mail address or telephones were changed here since an instant, by id.</summary>
    public async Task<IReadOnlyList<Account>> ContactsSinceAsync(DateTimeOffset since, CancellationToken cancel) =>
        await accounts.Collection
            .Find((Where.Gte("contact.mailOrigin.at", since) | Where.Gte("contact.telephonesOrigin.at", since))
                & Where.Eq(account => account.Role, Roles.Family) & Where.Eq(account => account.State, AccountState.Active))
            .SortBy(account => account.Id).ToListAsync(cancel);
}
