using EspaceFamille.Identity.Domain;
using MongoDB.Bson.Serialization;

namespace EspaceFamille.Identity.Storage;

/// <summary>The names that are searched follow from the people: they are written for the index, and never read back.</summary>
internal static class HouseholdMap
{
    public const string Collection = "households";

    public static void Use() => BsonClassMap.TryRegisterClassMap<Household>(map =>
    {
        map.AutoMap();
        map.MapProperty(household => household.SearchNames).SetElementName("searchNames");
    });
}
