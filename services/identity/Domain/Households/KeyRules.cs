using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>What agents do with the keys of one adult.</summary>
internal static class KeyRules
{
    /// <summary>The services whose key the adult's account has not entered yet.</summary>
    public static IReadOnlyList<KeyService> Missing(Adult adult, IEnumerable<KeyService> services) =>
        [.. services.Where(service => adult.AccountId is null || !adult.Services.Contains(service.Code, StringComparer.Ordinal))];

    /// <summary>
    /// The household with the keys of a new letter; those of the adult's earlier letters are revoked. Those without an adult were printed
    /// for this adult too, and are revoked where no other adult needs them: one that stays does not open for this adult any more.
    /// </summary>
    public static Change<Household> Write(
        Household household, Adult adult, IReadOnlyList<AccessKey> keys, JournalEntry entry, DateTimeOffset now)
    {
        return new(
            household with
            {
                AccessKeys = [.. household.AccessKeys.Select(key => IsReplaced(key) ? Revoked(key, now) : key), .. keys],
            },
            entry);

        bool IsReplaced(AccessKey key) => key.AdultId is null ? !IsNeeded(household, key, adult, now) : key.AdultId == adult.Id;
    }

    /// <summary>Whether a key without an adult stays valid after a letter to that adult: another adult has only that one.</summary>
    public static bool KeepsSharedKey(Household household, Adult adult, DateTimeOffset now) =>
        household.AccessKeys.Any(key => key.AdultId is null && key.IsOpen(now) && IsNeeded(household, key, adult, now));

    /// <summary>Whether the adult was sent a letter of their own since the key without an adult, valid or not.</summary>
    public static bool IsReplacedFor(Household household, AccessKey key, Adult adult) => household.AccessKeys.Any(
        own => own.AdultId == adult.Id && own.Service == key.Service && own.CreatedAt >= key.CreatedAt);

    /// <summary>Null when the adult has no open key of that service.</summary>
    public static Change<Household>? Revoke(
        Household household, string adultId, string service, JournalEntry entry, DateTimeOffset now)
    {
        return household.AccessKeys.Any(Concerns)
            ? new(
                household with { AccessKeys = [.. household.AccessKeys.Select(key => Concerns(key) ? Revoked(key, now) : key)] },
                entry)
            : null;

        bool Concerns(AccessKey key) => key.AdultId == adultId && key.Service == service && key.IsOpen(now);
    }

    /// <summary>Erases keys that ended until that instant, but for their hashes. Null when there are none.</summary>
    /// <param name="receipt">The entry for the journal.</param>
    public static Change<Household>? Prune(Household household, DateTimeOffset limit, JournalEntry receipt)
    {
        var ended = household.AccessKeys.Where(key => key.EndsAt <= limit).ToList();
        return ended.Count == 0
            ? null
            : new(
                household with
                {
                    AccessKeys = [.. household.AccessKeys.Except(ended)],
                    SpentKeys = [.. household.SpentKeys.Union(ended.Select(key => key.Hash), StringComparer.Ordinal)],
                },
                receipt);
    }

    /// <summary>The latest key of each of the adult's services.</summary>
    public static IReadOnlyList<AccessKey> Latest(Household household, string adultId) =>
    [
        .. household.AccessKeys.Where(key => key.AdultId == adultId)
            .GroupBy(key => key.Service, StringComparer.Ordinal)
            .Select(keys => keys.OrderBy(key => key.CreatedAt).Last()),
    ];

    private static bool IsNeeded(Household household, AccessKey shared, Adult adult, DateTimeOffset now) => household.Adults.Any(
        other => other.Id != adult.Id && other is { AccountId: null, Reported: null }
            && !household.AccessKeys.Any(key => key.AdultId == other.Id && key.Service == shared.Service && key.IsOpen(now)));

    private static AccessKey Revoked(AccessKey key, DateTimeOffset now) => key.IsOpen(now) ? key with { RevokedAt = now } : key;
}
