using System.Text.RegularExpressions;
using EspaceFamille.Identity.Domain;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Features.SearchHouseholds;

/// <summary><c>GET /api/identity/households?name=</c>, for agents: the households of a family name's first letters.</summary>
internal static class SearchHouseholdsEndpoint
{
    private const int MinLetters = 2;
    private const int MaxFound = 20;

    public static async Task<IResult> HandleAsync(string? name, AggregateStore<Household> households, CancellationToken cancel)
    {
        var letters = SearchName.Of(name ?? "");
        if (letters.Length is < MinLetters or > 50)
            return Problems.Field("name", $"Saisissez au moins {MinLetters} lettres du nom de famille.");
        // A prefix without options is a range of the index on the names.
        var prefix = Builders<Household>.Filter.Regex("searchNames", new BsonRegularExpression($"^{Regex.Escape(letters)}"));
        var found = await households.Collection.Find(prefix).SortBy(household => household.Id).Limit(MaxFound).ToListAsync(cancel);
        return TypedResults.Ok(found.Select(HouseholdView.Of).ToArray());
    }
}
