namespace EspaceFamille.Identity.Domain.Households;

/// <summary>The journal actions about households. Only agents' readings have entries: a family reads its own.</summary>
internal static class HouseholdJournal
{
    public const string Read = "readHousehold";
    public const string Search = "searchHouseholds";
}
