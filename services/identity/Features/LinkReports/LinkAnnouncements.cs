using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage;

namespace EspaceFamille.Identity.Features.LinkReports;

/// <summary>Mails everybody concerned that an account was linked to a household, each with a link by which to report it.</summary>
internal sealed class LinkAnnouncements(HouseholdStore households, LinkReaders readers, MailedLinks links)
{
    /// <summary>The fact of mails about a link that names its person.</summary>
    public const string PersonFact = "person";

    /// <summary>
    /// To be repeated until the link is announced, which is stored last: after a crash a mail may be sent twice, and none is missing.
    /// </summary>
    public async Task AnnounceAsync(string householdId, Account account, CancellationToken cancel)
    {
        if (await households.FindAsync(householdId, cancel) is not { } household
            || household.Adults.FirstOrDefault(one => one.AccountId == account.Id) is not { Link: { IsAnnounced: false } link } adult)
            return;
        foreach (var reader in await readers.OfAsync(household, adult, cancel))
        {
            var report = new LinkReport(household.Id, link.At, reader.ReporterId);
            await links.SendAsync(
                SecretLinkKind.LinkReport, account.Id, reader.To, cancel, report.Text, FactsOf(adult), recipientId: reader.RecipientId);
        }

        await households.ChangeAsync(householdId, stored => LinkRules.Announced(stored, adult.Id, link), cancel);
    }

    /// <summary>As in the town's file: what was typed at the opening may be a stranger's choice.</summary>
    public static Dictionary<string, string> FactsOf(Adult adult) => new(StringComparer.Ordinal)
    {
        [PersonFact] = $"{adult.FirstName} {adult.LastName}",
    };
}
