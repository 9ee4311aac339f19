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
    public static Household? Merge(Household stored, Household imported, DateTimeOffset now)
    {
        var next = imported with
        {
            Version = stored.Version,
            // Null when nobody changed it here: the file's is newer.
            Address = stored.AddressOrigin is null ? imported.Address : stored.Address,
            AddressOrigin = stored.AddressOrigin,
            AddressRequests = stored.AddressRequests,
            ChildContacts = stored.ChildContacts,
            ChildRequests = stored.ChildRequests,
            Adults = [.. imported.Adults.Select(adult => WithLink(adult, stored))],
            AccessKeys = [.. Keys(stored.AccessKeys, imported.AccessKeys, now)],
        };
        return JsonSerializer.Serialize(next) == JsonSerializer.Serialize(stored) ? null : next;
    }

    private static Adult WithLink(Adult adult, Household stored) => stored.Adults.FirstOrDefault(known => known.Id == adult.Id) is { } known
        ? adult with
        {
            AccountId = Linked(adult, known),
            Services = Linked(adult, known) is null ? [] : [.. known.Services.Union(adult.Services, StringComparer.Ordinal)],
            EndedAccountIds = known.EndedAccountIds,
        }
        : adult;

    /// <summary>A link that the town has ended stays ended, whatever the files say.</summary>
    private static string? Linked(Adult imported, Adult known) =>
        imported.AccountId is { } account && !known.EndedAccountIds.Contains(account, StringComparer.Ordinal) ? account : known.AccountId;

    /// <summary>A key that is stored keeps its dates. One of a letter to the household that the files no longer have is revoked.</summary>
    private static IEnumerable<AccessKey> Keys(IReadOnlyList<AccessKey> stored, IReadOnlyList<AccessKey> imported, DateTimeOffset now)
    {
        foreach (var key in stored)
        {
            var isListed = imported.Any(other => other.Hash == key.Hash);
            yield return isListed || key.AdultId is not null || !key.IsOpen(now) ? key : key with { RevokedAt = now };
        }

        foreach (var key in imported.Where(key => stored.All(known => known.Hash != key.Hash)))
            yield return key;
    }
}
