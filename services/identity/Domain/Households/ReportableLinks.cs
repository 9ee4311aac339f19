namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// The links of other adults that an adult of the household may report: for as long as the links of the mails that announce them last.
/// </summary>
internal static class ReportableLinks
{
    public static readonly TimeSpan ReportableFor = TimeSpan.FromDays(7);

    /// <summary>None for an account whose own link is limited: nobody has verified who its person is.</summary>
    public static IReadOnlyList<Adult> Of(Household household, string accountId, DateTimeOffset now) =>
        LinkLimitRules.EndOf(household, accountId, now) is null && household.LinkedAccounts.Contains(accountId, StringComparer.Ordinal)
            ? [.. household.Adults.Where(adult => adult.AccountId != accountId
                && adult.Link is { ConfirmedAt: null } link && now < link.At + ReportableFor)]
            : [];
}
