using EspaceFamille.Identity.Domain.Households;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>The households with data at the end of their retention.</summary>
internal sealed partial class HouseholdStore
{
    private const string KeyEnd = "accessKeys.endsAt";
    private const string Departure = "departedChildren.leftFilesAt";

    /// <summary>The fields that state of which child a contact fact or a request is.</summary>
    private static string[] ChildFacts => ["childContacts.childId", "childRequests.childId", "addressRequests.head.childId"];

    /// <summary>Households with a key that ended until that instant.</summary>
    public Task<IReadOnlyList<string>> WithKeysEndedAsync(DateTimeOffset limit, int count, CancellationToken cancel) =>
        UntilAsync(KeyEnd, limit, count, cancel);

    /// <summary>Households with contact facts of a child that left the town's files until that instant.</summary>
    public Task<IReadOnlyList<string>> WithChildrenDepartedAsync(DateTimeOffset limit, int count, CancellationToken cancel) =>
        UntilAsync(Departure, limit, count, cancel);

    /// <summary>A page of the households with contact facts or requests of a child, in the order of their ids.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<Household>> WithChildFactsAsync(string? after, int count, CancellationToken cancel) =>
        await households.Collection
            .Find(Where.Or(ChildFacts.Select(field => Where.Gt(field, ""))) & Where.Gt(household => household.Id, after ?? ""))
            .SortBy(household => household.Id).Limit(count).ToListAsync(cancel);

    private async Task<IReadOnlyList<string>> UntilAsync(string field, DateTimeOffset limit, int count, CancellationToken cancel) =>
        await households.Collection.Find(Where.Lte(field, limit)).Limit(count).Project(household => household.Id).ToListAsync(cancel);
}
