using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.LinkReports;

/// <summary>
/// Suspends the link of an account that somebody concerned reports, at once: tokens that are issued from now on have no household, and
/// those that were issued end within ten minutes. An agent decides.
/// </summary>
internal sealed class LinkReporting(
    HouseholdStore households, AccountStore accounts, AccountMails mails, MailedLinks links, TownClock clock)
{
    /// <summary>By the link of a mail.</summary>
    /// <returns>False when the link of the mail cannot be used, or the town has decided about the account since.</returns>
    public async Task<bool> ReportAsync(string? secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, SecretLinkKind.LinkReport, cancel) is not { Subject: { } subject } link)
            return false;
        var isSuspended = await ReportAsync(LinkReport.Of(subject), link.AccountId, cancel);
        // Last: after a crash the link works again.
        await links.UseAsync(secret, SecretLinkKind.LinkReport, cancel);
        return isSuspended;
    }

    /// <returns>
    /// False when the account is not linked by that link any more, or an agent has confirmed it. True when it was reported before.
    /// </returns>
    public async Task<bool> ReportAsync(LinkReport report, string accountId, CancellationToken cancel)
    {
        if (await accounts.FindAsync(accountId, cancel) is not { } account
            || await households.ChangeAsync(
                report.HouseholdId,
                household => SuspendLinkRules.Suspend(
                    household, accountId, report, clock.Now, HouseholdJournal.OfReport(household, accountId, report, clock.Now),
                    mails.Of(account, SecretMailKind.LinkSuspended)),
                cancel) is not { } changed)
            return false;
        return changed.Adults.Any(adult => adult.Reported is { } reported && reported.AccountId == accountId
            && report.Concerns(reported.Link));
    }
}
