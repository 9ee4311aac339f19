using System.Text.RegularExpressions;
using EspaceFamille.Identity.Domain.Households;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>Households, found by id and by the first letters of a last name.</summary>
internal sealed class HouseholdStore(AggregateStore<Household> households)
{
    public const string Collection = "households";

    public static readonly CreateIndexModel<Household>[] Indexes =
        [new(Builders<Household>.IndexKeys.Ascending(household => household.SearchNames))];

    /// <summary>The search names follow from the people: they are written for the index and never read back.</summary>
    public static void MapClass() => BsonClassMap.TryRegisterClassMap<Household>(map =>
    {
        map.AutoMap();
        map.MapProperty(household => household.SearchNames).SetElementName("searchNames");
    });

    public Task<Household?> FindAsync(string id, CancellationToken cancel) => households.FindAsync(household => household.Id == id, cancel);

    /// <param name="prefix">The first letters of a last name, as <see cref="SearchName"/> writes them.</param>
    public async Task<IReadOnlyList<Household>> SearchAsync(string prefix, int limit, CancellationToken cancel)
    {
        // An anchored expression without options is a range of the index.
        var filter = Builders<Household>.Filter.Regex("searchNames", new BsonRegularExpression($"^{Regex.Escape(prefix)}"));
        return await households.Collection.Find(filter).SortBy(household => household.Id).Limit(limit).ToListAsync(cancel);
    }

    public Task<SaveResult> InsertAsync(Household household, CancellationToken cancel) =>
        households.InsertAsync(household, [HouseholdMessages.Of(household, version: 1)], cancel);

    public Task<SaveResult> SaveAsync(Household household, CancellationToken cancel) =>
        households.SaveAsync(household, [HouseholdMessages.Of(household, household.Version + 1)], cancel);

    public async Task<IReadOnlyList<string>> IdsAsync(CancellationToken cancel) =>
        await households.Collection.Find(FilterDefinition<Household>.Empty).Project(household => household.Id).ToListAsync(cancel);

    /// <summary>Writes the household unchanged, with its message under a new version.</summary>
    public Task RepublishAsync(string id, CancellationToken cancel) => households.ChangeAsync(
        household => household.Id == id,
        household => new Change<Household>(household, HouseholdMessages.Of(household, household.Version + 1)),
        cancel);
}
