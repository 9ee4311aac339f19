using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// Ends the link of one adult's account to the household, such as after a judgment: the account stays, and the links of the other adults.
/// </summary>
internal static class EndLinkRules
{
    /// <summary>
    /// Null when the adult has no account, linked or suspended. The adult's open keys are revoked: none of them brings the link back.
    /// </summary>
    public static Change<Household>? End(Household household, string adultId, DateTimeOffset now, params IReadOnlyList<object> messages) =>
        household.Adults.FirstOrDefault(adult => adult.Id == adultId) is { } adult
        && (adult.AccountId ?? adult.Reported?.AccountId) is { } accountId
            ? new(
                household with
                {
                    Adults = [.. household.Adults.Select(one => one.Id == adultId ? Ended(adult, accountId) : one)],
                    AccessKeys = [.. household.AccessKeys.Select(key =>
                        key.AdultId == adultId && key.IsOpen(now) ? key with { RevokedAt = now } : key)],
                },
                messages)
            : null;

    private static Adult Ended(Adult adult, string accountId) => adult with
    {
        AccountId = null,
        Services = [],
        Link = null,
        Reported = null,
        EndedAccountIds = [.. adult.EndedAccountIds.Union([accountId], StringComparer.Ordinal)],
    };
}
