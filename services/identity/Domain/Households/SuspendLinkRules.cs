using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// Suspends the link of a new account that somebody concerned reports, and resumes it when an agent has confirmed it. The agent may end it
/// instead: see <see cref="EndLinkRules"/>.
/// </summary>
internal static class SuspendLinkRules
{
    /// <summary>
    /// Null when the account is not linked by that link any more, or an agent has confirmed it, or the reporter has no account that may.
    /// </summary>
    /// <param name="messages">The journal's entry and the mail to the owner of the account.</param>
    public static Change<Household>? Suspend(
        Household household, string accountId, LinkReport report, DateTimeOffset now, params IReadOnlyList<object> messages) =>
        household.Adults.FirstOrDefault(adult => adult.AccountId == accountId) is { Link: { ConfirmedAt: null } link } adult
        && report.Concerns(link) && MayReport(household, report.ReporterId, now)
            ? new(
                With(household, adult with
                {
                    AccountId = null,
                    Services = [],
                    Link = null,
                    Reported = new(accountId, adult.Services, link, now, report.ReporterId),
                }),
                messages)
            : null;

    /// <summary>
    /// Confirms a link: one that was suspended takes effect again, and no limit remains. Null when there is nothing to confirm.
    /// </summary>
    public static Change<Household>? Confirm(
        Household household, string adultId, DateTimeOffset now, params IReadOnlyList<object> messages) =>
        household.Adults.FirstOrDefault(adult => adult.Id == adultId) switch
        {
            { AccountId: null, Reported: { } reported } adult => new(
                With(household, adult with
                {
                    AccountId = reported.AccountId,
                    Services = reported.Services,
                    Link = Confirmed(reported.Link, now),
                    Reported = null,
                }),
                messages),
            { AccountId: not null, Link: { ConfirmedAt: null } link } adult => new(
                With(household, adult with { Link = Confirmed(link, now) }), messages),
            _ => null,
        };

    /// <summary>The reader of the address of the town's file, and each adult with an account that is not limited itself.</summary>
    private static bool MayReport(Household household, string? reporterId, DateTimeOffset now) =>
        reporterId is null
        || (household.Adults.FirstOrDefault(adult => adult.Id == reporterId)?.AccountId is { } account
            && LinkLimitRules.EndOf(household, account, now) is null);

    private static AccountLink Confirmed(AccountLink link, DateTimeOffset now) => link with { LimitedUntil = null, ConfirmedAt = now };

    private static Household With(Household household, Adult changed) => household with
    {
        Adults = [.. household.Adults.Select(adult => adult.Id == changed.Id ? changed : adult)],
    };
}
