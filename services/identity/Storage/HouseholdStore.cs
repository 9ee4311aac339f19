using System.Text.RegularExpressions;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>Households, found by id and by the beginnings of names, street or number.</summary>
internal sealed partial class HouseholdStore(AggregateStore<Household> households) : IHouseholdDirectory
{
    public const string Collection = "households";
    private const string ReportedAccount = "adults.suspended.accountId";

    private static readonly SortDefinition<Household> ByName = Builders<Household>.Sort.Ascending("sortName").Ascending("_id");

    public static readonly CreateIndexModel<Household>[] Indexes =
    [
        new(Builders<Household>.IndexKeys.Ascending(household => household.SearchWords)),
        new(
            Builders<Household>.IndexKeys.Ascending(household => household.LinkedAccounts),
            new CreateIndexOptions<Household>
            {
                Unique = true,
                // Without it, two households that have no account yet would be duplicates of each other.
                PartialFilterExpression = Where.Gt("linkedAccounts", ""),
            }),
        new(Builders<Household>.IndexKeys.Ascending("accessKeys.hash")),
        new(Builders<Household>.IndexKeys.Ascending("accessKeys.userName")),
        new(Builders<Household>.IndexKeys.Ascending("hasOpenDifference").Ascending(household => household.Id)),
        new(Builders<Household>.IndexKeys.Ascending("addressOrigin.at")),
        new(Builders<Household>.IndexKeys.Ascending(KeyEnd)),
        new(Builders<Household>.IndexKeys.Ascending(Departure)),
        new(Builders<Household>.IndexKeys.Ascending(ReportedAccount)),
        .. ChildFacts.Select(field => new CreateIndexModel<Household>(Builders<Household>.IndexKeys.Ascending(field))),
    ];

    private static FilterDefinitionBuilder<Household> Where => Builders<Household>.Filter;

    private static FilterDefinition<Household> LinkedTo(string accountId) => Where.Eq("linkedAccounts", accountId);

    /// <summary>
    /// Search words, order and linked accounts follow from people and address: they are written for searches and never read back. Links
    /// that were reported, or left the files, have the element names of an earlier version.
    /// </summary>
    public static void MapClass()
    {
        BsonClassMap.TryRegisterClassMap<Adult>(map =>
        {
            map.AutoMap();
            map.MapMember(adult => adult.Reported).SetElementName("suspended");
            map.MapMember(adult => adult.DepartedAccountId).SetElementName("suspendedAccountId");
        });
        BsonClassMap.TryRegisterClassMap<Household>(Map);
    }

    private static void Map(BsonClassMap<Household> map)
    {
        map.AutoMap();
        map.MapProperty(household => household.SearchWords).SetElementName("searchWords");
        map.MapProperty(household => household.SortName).SetElementName("sortName");
        map.MapProperty(household => household.LinkedAccounts).SetElementName("linkedAccounts");
        map.MapProperty(household => household.HasOpenDifference).SetElementName("hasOpenDifference");
    }

    public Task<Household?> FindAsync(string id, CancellationToken cancel) => households.FindAsync(id, cancel);

    public Task<Household?> FindAsync(HouseholdScope scope, CancellationToken cancel) => FindAsync(scope.HouseholdId, cancel);

    /// <summary>The household to which an account is linked; null where there is none.</summary>
    public async Task<Household?> FindOfAccountAsync(string accountId, CancellationToken cancel) =>
        await households.Collection.Find(LinkedTo(accountId)).FirstOrDefaultAsync(cancel);

    /// <inheritdoc cref="FindOfAccountAsync"/>
    public async Task<string?> IdOfAccountAsync(string accountId, CancellationToken cancel) =>
        await households.Collection.Find(LinkedTo(accountId)).Project(household => household.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Households with a link that was reported, without the agent's own.</summary>
    public async Task<IReadOnlyList<Household>> WithReportedLinksAsync(Actor agent, int limit, CancellationToken cancel) =>
        await households.Collection
            .Find(Where.Gt(ReportedAccount, "") & Where.Nin(household => household.Id, agent.OwnHouseholdIds))
            .Limit(limit).ToListAsync(cancel);

    /// <summary>Whether the link of the account was reported and waits for an agent's decision.</summary>
    public Task<bool> IsReportedAsync(string accountId, CancellationToken cancel) =>
        households.Collection.Find(Where.Eq(ReportedAccount, accountId)).AnyAsync(cancel);

    /// <summary>The household that has a key with that hash, whether or not the key can still be used.</summary>
    public async Task<Household?> FindByKeyAsync(string hash, CancellationToken cancel) =>
        await households.Collection.Find(Where.Eq("accessKeys.hash", hash)).FirstOrDefaultAsync(cancel);

    /// <summary>The households with a letter that suggests this user name, in upper case.</summary>
    public async Task<IReadOnlyList<Household>> FindBySuggestedNameAsync(string normalizedUserName, CancellationToken cancel) =>
        await households.Collection.Find(Where.Eq("accessKeys.userName", normalizedUserName)).ToListAsync(cancel);

    public Task<bool> ExistsAsync(string householdId, CancellationToken cancel) =>
        households.Collection.Find(household => household.Id == householdId).AnyAsync(cancel);

    /// <summary>The household with that number in the town's files, in upper or lower case.</summary>
    public async Task<Household?> FindByNumberAsync(string number, CancellationToken cancel)
    {
        var words = SearchWords.Of(number);
        if (words.Count == 0)
            return null;
        var found = await households.Collection.Find(Where.And(words.Select(word => Where.Eq("searchWords", word)))).ToListAsync(cancel);
        return found.FirstOrDefault(household => string.Equals(household.Number, number.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The other households of its children, which are found by their names.</summary>
    public async Task<IReadOnlyList<Household>> SharingChildrenAsync(Household household, CancellationToken cancel)
    {
        var found = new List<Household>();
        foreach (var child in household.Children)
        {
            var words = SearchWords.Of($"{child.LastName} {child.FirstName}").Select(word => Where.Eq("searchWords", word));
            found.AddRange(await households.Collection.Find(
                Where.And(words) & Where.Ne(other => other.Id, household.Id)).ToListAsync(cancel));
        }

        return [.. found.Where(other => other.Children.Any(child => household.Children.Any(own => own.Id == child.Id)))
            .DistinctBy(other => other.Id)];
    }

    public async Task<IReadOnlyList<Household>> ByIdsAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        await households.Collection.Find(Where.In(household => household.Id, ids)).ToListAsync(cancel);

    /// <summary>The households that have, for each word, one of their own that begins with it; in the order of their names, without
    /// the agent's own.</summary>
    /// <param name="words">As <see cref="SearchWords"/> writes them; at least one.</param>
    /// <param name="after">The last household of the page before; null for the first page.</param>
    public Task<IReadOnlyList<Household>> SearchAsync(
        Actor agent, IEnumerable<string> words, Household? after, int limit, CancellationToken cancel) => PageAsync(
        // An anchored expression without options is a range of the index.
        Where.And(words.Select(word => Where.Regex("searchWords", new BsonRegularExpression($"^{Regex.Escape(word)}")))),
        agent, after, limit, cancel);

    /// <summary>The households of these accounts, in the same order and with the same pages.</summary>
    /// <inheritdoc cref="SearchAsync"/>
    public Task<IReadOnlyList<Household>> OfAccountsAsync(
        Actor agent, IReadOnlyList<string> accountIds, Household? after, int limit, CancellationToken cancel) =>
        PageAsync(Where.In("linkedAccounts", accountIds), agent, after, limit, cancel);

    private async Task<IReadOnlyList<Household>> PageAsync(
        FilterDefinition<Household> which, Actor agent, Household? after, int limit, CancellationToken cancel)
    {
        var filter = which & Where.Nin(household => household.Id, agent.OwnHouseholdIds);
        if (after is { SortName: var name, Id: var id })
            filter &= Where.Gt("sortName", name) | (Where.Eq("sortName", name) & Where.Gt(household => household.Id, id));
        return await households.Collection.Find(filter).Sort(ByName).Limit(limit).ToListAsync(cancel);
    }

    /// <summary>Stale when a household of that id was inserted before.</summary>
    public Task<SaveResult> InsertAsync(Household household, CancellationToken cancel) =>
        households.InsertAsync(household, [HouseholdMessages.Of(household)], cancel);

    /// <summary>Null when no household has that id.</summary>
    /// <param name="decide">Returns the changed household, or null to write nothing.</param>
    public Task<Household?> ChangeAsync(string id, Func<Household, Household?> decide, CancellationToken cancel) => households.ChangeAsync(
        household => household.Id == id,
        household => decide(household) is { } next ? new Change<Household>(next, HouseholdMessages.Of(next)) : null,
        cancel);

    /// <summary>The same with the messages of the rule, beside the household's own.</summary>
    /// <exception cref="IndexTakenException">An account is linked to another household.</exception>
    public Task<Household?> ChangeAsync(string id, Func<Household, Change<Household>?> decide, CancellationToken cancel) =>
        households.ChangeAsync(
            id,
            household => decide(household) is { } change
                ? change with { Messages = [.. change.Messages, HouseholdMessages.Of(change.State)] }
                : null,
            cancel);

    /// <summary>All households, for an import that compares them with the town's files.</summary>
    public async Task<IReadOnlyList<Household>> AllAsync(CancellationToken cancel) =>
        await households.Collection.Find(FilterDefinition<Household>.Empty).ToListAsync(cancel);

    /// <summary>The households of these accounts.</summary>
    public async Task<IReadOnlyList<Household>> OfAccountsAsync(IEnumerable<string> accountIds, CancellationToken cancel) =>
        await households.Collection.Find(Where.In("linkedAccounts", accountIds)).ToListAsync(cancel);

    /// <summary>A page of all households, in the order of their ids.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<Household>> PageAsync(string? after, int limit, CancellationToken cancel) =>
        await households.Collection.Find(Where.Gt(household => household.Id, after ?? ""))
            .SortBy(household => household.Id).Limit(limit).ToListAsync(cancel);

    public async Task<int> CountAsync(CancellationToken cancel) =>
        (int)await households.Collection.CountDocumentsAsync(FilterDefinition<Household>.Empty, cancellationToken: cancel);

    public async Task<IReadOnlyList<string>> IdsAsync(CancellationToken cancel) =>
        await households.Collection.Find(FilterDefinition<Household>.Empty).Project(household => household.Id).ToListAsync(cancel);

    /// <summary>Writes the household unchanged, with its message under a new version.</summary>
    public Task RepublishAsync(string id, CancellationToken cancel) => ChangeAsync(id, household => household, cancel);
}
