using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>This service's copy of identity's households: which children they have, and which adult an account is. Without names.</summary>
internal sealed class HouseholdStore(CopyStore<HouseholdCopy> copies, IMongoDatabase database)
{
    public const string Collection = "households";

    /// <summary>For the children that no household has any more.</summary>
    public static CreateIndexModel<Copy<HouseholdCopy>>[] Indexes { get; } =
        [new(Builders<Copy<HouseholdCopy>>.IndexKeys.Ascending(copy => copy.Value!.ChildIds))];

    /// <summary>A household without anybody until identity's message about it has been consumed.</summary>
    public async Task<HouseholdCopy> FindAsync(HouseholdScope scope, CancellationToken cancel) =>
        await copies.FindAsync(scope.HouseholdId, cancel) ?? HouseholdCopy.Unknown;

    public Task PutAsync(HouseholdChanged message, CancellationToken cancel) => copies.PutAsync(
        message.HouseholdId, message.Version,
        new HouseholdCopy(
            [.. message.Children.Select(child => child.ChildId)],
            [.. message.Adults.Select(adult => new AdultCopy(adult.AdultId, adult.AccountId))]),
        cancel);

    /// <summary>Those of the children that a household has.</summary>
    public async Task<IReadOnlySet<string>> ListedChildrenAsync(IReadOnlyCollection<string> childIds, CancellationToken cancel)
    {
        var listing = await database.GetCollection<Copy<HouseholdCopy>>(Collection)
            .Find(Builders<Copy<HouseholdCopy>>.Filter.AnyIn(copy => copy.Value!.ChildIds, childIds)).ToListAsync(cancel);
        return listing.SelectMany(copy => copy.Value!.ChildIds).Intersect(childIds, StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>The people of a household, by their ids alone.</summary>
internal sealed record HouseholdCopy(IReadOnlyList<string> ChildIds, IReadOnlyList<AdultCopy> Adults)
{
    public static HouseholdCopy Unknown { get; } = new([], []);

    public bool HasChild(string childId) => ChildIds.Contains(childId, StringComparer.Ordinal);

    /// <summary>The adult who signs in with the account; null where it is none of the household.</summary>
    public string? AdultOf(string accountId) => Adults.FirstOrDefault(adult => adult.AccountId == accountId)?.AdultId;
}

/// <param name="AccountId">Null while the adult has no account.</param>
internal sealed record AdultCopy(string AdultId, string? AccountId);
