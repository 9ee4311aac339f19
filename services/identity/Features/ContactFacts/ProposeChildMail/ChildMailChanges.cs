using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.ContactFacts.ProposeChildMail;

/// <summary>Proposes and confirms mail addresses of children.</summary>
internal sealed class ChildMailChanges(
    HouseholdStore households, MailedLinks links, SecretLinkStore stored, SecretMailSeal seal, RequestNumbers numbers, TownClock clock,
    TimeProvider system)
{
    private const char Separator = '|';

    /// <summary>The household with the proposal; null when its account proposed too many within a day.</summary>
    public async Task<Household?> ProposeAsync(
        HouseholdScope scope, Child child, string email, OnBehalf? onBehalf, CancellationToken cancel)
    {
        var (by, since) = (scope.Actor.AccountId, system.GetUtcNow() - TimeSpan.FromDays(1));
        if (await stored.CountAsync(by, SecretLinkKind.ChildMailChange, since, cancel) >= ChangeMailRules.MaxPerDay)
            return null;
        var proposal = new ChildMailProposal(RequestIds.Of(RequestKind.MailChange, Ids.New()), email, by, onBehalf, clock.Now);
        var entry = JournalEntry.Of(scope, ContactJournal.ProposeChildMail, proposal.At) with
        {
            SubjectKind = ContactJournal.Request,
            SubjectId = proposal.Id,
            Reason = onBehalf?.Reason,
        };
        var changed = await households.ChangeAsync(
            scope.HouseholdId, one => ChangeChildContactRules.ProposeMail(one, child.Id, proposal, entry), cancel);
        await links.SendAsync(
            SecretLinkKind.ChildMailChange, by, ContactOf(child, email), cancel,
            string.Join(Separator, scope.HouseholdId, child.Id, proposal.Id), FactsOf(child));
        return changed;
    }

    /// <returns>False when the link is not valid any more.</returns>
    public async Task<bool> ConfirmAsync(string? secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, SecretLinkKind.ChildMailChange, cancel) is not { Subject: { } subject } link
            || subject.Split(Separator) is not [var householdId, var childId, var proposalId])
            return false;
        var number = await numbers.NextAsync(RequestNumbers.Mail, cancel);
        var isChanged = false;
        await households.ChangeAsync(
            householdId,
            household =>
            {
                var change = ChangeChildContactRules.ConfirmMail(
                    household, childId, proposalId, number, (child, replaced) =>
                        Replaced(link.AccountId, child, replaced, number), clock.Now);
                isChanged = change is not null;
                return change;
            },
            cancel);
        // A proposal is confirmed once, however many press at the same time: after a crash here an open link has no effect.
        await links.UseAsync(secret, SecretLinkKind.ChildMailChange, cancel);
        return isChanged;
    }

    private SecretMail Replaced(string accountId, Child child, string email, string number)
    {
        var id = Ids.New();
        var facts = FactsOf(child);
        facts["number"] = number;
        return new()
        {
            MailId = id,
            AccountId = accountId,
            Kind = SecretMailKind.ChildMailReplaced,
            Envelope = seal.Seal(id, new(Secret: null, email, child.FirstName, "", child.LastName, facts)),
        };
    }

    /// <summary>The child is addressed by its name, without a title.</summary>
    private static Contact ContactOf(Child child, string email) => new(child.FirstName, "", child.LastName, email, null);

    private static Dictionary<string, string> FactsOf(Child child) => new(StringComparer.Ordinal) { ["child_name"] = child.FirstName };
}
