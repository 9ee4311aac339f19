using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>The households with data at the end of their retention.</summary>
internal sealed partial class HouseholdStore
{
    private const string KeyEnd = "accessKeys.endsAt";
    private const string Departure = "departedChildren.leftFilesAt";

    /// <summary>Households with a key that ended until that instant.</summary>
    public Task<IReadOnlyList<string>> WithKeysEndedAsync(DateTimeOffset limit, int count, CancellationToken cancel) =>
        UntilAsync(KeyEnd, limit, count, cancel);

    /// <summary>Households with contact facts of a child that left the town's files until that instant.</summary>
    public Task<IReadOnlyList<string>> WithChildrenDepartedAsync(DateTimeOffset limit, int count, CancellationToken cancel) =>
        UntilAsync(Departure, limit, count, cancel);

    private async Task<IReadOnlyList<string>> UntilAsync(string field, DateTimeOffset limit, int count, CancellationToken cancel) =>
        await households.Collection.Find(Where.Lte(field, limit)).Limit(count).Project(household => household.Id).ToListAsync(cancel);
}
