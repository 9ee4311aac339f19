using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>Where the files differ from a household, and what an administrator decides.</summary>
internal static class HouseholdDifferences
{
    /// <param name="stored">With the adults that the files have.</param>
    /// <param name="address">Of the files.</param>
    public static IReadOnlyList<FileDifference> Of(Household stored, Address address, DateTimeOffset now) =>
        FileDifference.Next(stored.Differences, Find(stored, address, now));

    /// <summary>Keeps what is stored until the files state something else; null when there is no such open difference.</summary>
    public static Change<Household>? Keep(Household household, DifferentFact fact, string? adultId, DifferenceAct act) =>
        act.Open(household.Differences, fact, adultId) is { } difference
            ? new(household with { Differences = act.Keep(household.Differences, difference) }, act.Entry(household.Id, fact))
            : null;

    /// <summary>
    /// Takes the address of the files, which from then on bring it up to date; null when there is no such open difference. A link that an
    /// agent ended is never made again by files.
    /// </summary>
    public static Change<Household>? Take(Household household, DifferentFact fact, DifferenceAct act) =>
        fact is DifferentFact.Address && act.Open(household.Differences, fact) is { Address: { } address } difference
            ? new(
                household with
                {
                    Address = new(address.Line, address.PostCode, address.Town),
                    AddressOrigin = null,
                    Differences = [.. household.Differences.Where(one => one != difference)],
                },
                act.Entry(household.Id, fact))
            : null;

    private static IEnumerable<FileDifference> Find(Household stored, Address address, DateTimeOffset now)
    {
        // The files have no complement.
        if (stored.AddressOrigin is not null && stored.Address with { Complement = null } != address)
            yield return new(DifferentFact.Address, now) { Address = new(address.Line, address.PostCode, address.Town) };
        foreach (var adult in stored.Adults.Where(adult => adult is { AccountId: null, EndedAccountIds.Count: > 0 }))
            yield return new(DifferentFact.Link, now) { AdultId = adult.Id };
    }
}
