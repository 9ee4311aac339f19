using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// What a new link shows at first. Where the town's file has no mail address of the adult, nobody else may have learned of the account:
/// for seven days, or until an agent confirms the link, it reads no address, telephone or document of the household.
/// </summary>
internal static class LinkLimitRules
{
    public static readonly TimeSpan LimitedFor = TimeSpan.FromDays(7);

    /// <summary>The end of the limit of a link by key; null for none. A telephone alone is none: nothing is sent to it.</summary>
    public static DateTimeOffset? EndFor(Adult adult, DateTimeOffset now) => adult.FileContact?.Email is null ? now + LimitedFor : null;

    /// <summary>Whether the actor acts under a limited link; an agent never does.</summary>
    public static bool IsLimited(Household household, HouseholdScope scope, DateTimeOffset now) =>
        !scope.ByAgent && EndOf(household, scope.Actor.AccountId, now) is not null;

    /// <summary>The end of the limit under which the account reads the household now; null where it reads everything.</summary>
    public static DateTimeOffset? EndOf(Household household, string accountId, DateTimeOffset now) =>
        household.Adults.FirstOrDefault(adult => adult.AccountId == accountId)?.Link?.LimitedUntil is { } end && now < end ? end : null;
}
