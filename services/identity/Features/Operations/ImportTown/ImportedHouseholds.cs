using System.Text.Json;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>What an import makes of a household that exists: links, used keys, keys that agents made and an address
/// that was changed here stay.</summary>
internal static class ImportedHouseholds
{
    /// <summary>Null when the import changes nothing.</summary>
    /// <param name="imported">With its keys, all of them made at <paramref name="now"/>.</param>
    public static Household? Merge(Household stored, Household imported, StoredTown town, DateTimeOffset now)
    {
        var next = Next(stored, imported, town, now);
        return IsSame(next, stored) ? null : next;
    }

    /// <summary>Whether the import changes more than the list of differences.</summary>
    public static bool IsChanged(Household stored, Household next) => !IsSame(next with { Differences = stored.Differences }, stored);

    /// <summary>
    /// A household that is new, with the links of adults who come from others. A key for an adult whose link an agent ended there is
    /// revoked from the beginning.
    /// </summary>
    public static Household New(Household imported, StoredTown town)
    {
        Adult[] adults = [.. imported.Adults.Select(town.Arriving)];
        var ended = adults.Where(adult => adult is { AccountId: null, EndedAccountIds.Count: > 0 }).Select(adult => adult.Id)
            .ToHashSet(StringComparer.Ordinal);
        return imported with
        {
            Adults = adults,
            AccessKeys =
            [
                .. imported.AccessKeys.Select(
                    key => key.AdultId is { } adult && ended.Contains(adult) ? key with { RevokedAt = key.CreatedAt } : key),
            ],
        };
    }

    public static Household Next(Household stored, Household imported, StoredTown town, DateTimeOffset now)
    {
        var rest = Departures.LeaveWithout(stored, imported.Adults.Select(adult => adult.Id).ToHashSet(StringComparer.Ordinal));
        var next = rest with
        {
            Number = imported.Number,
            LeftFilesAt = null,
            // Null when nobody changed it here: the file's is newer.
            Address = stored.AddressOrigin is null ? imported.Address : stored.Address,
            Adults = [.. imported.Adults.Select(adult => WithLink(adult, stored, town))],
            Children = imported.Children,
            DepartedChildren = DepartedChildRules.Next(rest, [.. imported.Children.Select(child => child.Id)], now),
        };
        return next with
        {
            AccessKeys =
            [
                .. Keys(
                    stored.AccessKeys, [.. imported.AccessKeys.Where(key => !stored.SpentKeys.Contains(key.Hash))], EndedIn(next), now),
            ],
            Differences = HouseholdDifferences.Of(next, imported.Address, now),
        };
    }

    /// <summary>
    /// A link is made by a key or by an agent, and ended by an agent, never by the files of an adult who stays. One that ended with a
    /// departure comes back.
    /// </summary>
    private static Adult WithLink(Adult imported, Household stored, StoredTown town) =>
        stored.Adults.FirstOrDefault(known => known.Id == imported.Id) is { } known
        && (known.AccountId is not null || known.DepartedAccountId is null)
            ? StoredTown.Named(known, imported)
            : town.Arriving(imported);

    /// <summary>The adults whose link the town has ended: the files make none of them a new key, an agent prints their letter.</summary>
    private static HashSet<string> EndedIn(Household household) =>
    [
        .. household.Adults.Where(adult => adult is { AccountId: null, EndedAccountIds.Count: > 0 }).Select(adult => adult.Id),
    ];

    /// <summary>A key that is stored keeps its dates. One of a letter to the household that the files no longer have is revoked.</summary>
    /// <param name="ended">The adults whose new keys open nothing.</param>
    private static IEnumerable<AccessKey> Keys(
        IReadOnlyList<AccessKey> stored, IReadOnlyList<AccessKey> imported, HashSet<string> ended, DateTimeOffset now)
    {
        foreach (var key in stored)
        {
            var isListed = imported.Any(other => other.Hash == key.Hash);
            yield return isListed || key.AdultId is not null || !key.IsOpen(now) ? key : key with { RevokedAt = now };
        }

        foreach (var key in imported.Where(key => stored.All(known => known.Hash != key.Hash)))
            yield return key.AdultId is { } adult && ended.Contains(adult) ? key with { RevokedAt = now } : key;
    }

    private static bool IsSame(Household one, Household other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
