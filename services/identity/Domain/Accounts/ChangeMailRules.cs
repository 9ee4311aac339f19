using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// The mail address of an account is proposed by its owner with a fresh proof, by an agent at the owner's request, or of staff by an
/// administrator; announced to the address in use, and changed when it is confirmed from the new one. The reader of the replaced address
/// restores it for some days.
/// </summary>
internal static class ChangeMailRules
{
    /// <summary>Proposals within a day; each sends two mails.</summary>
    public const int MaxPerDay = 3;

    /// <summary>How long the link of the replaced address restores it.</summary>
    private static readonly TimeSpan RestorableFor = TimeSpan.FromDays(7);

    /// <summary>The owner at each address whose reader may restore it now, and who learns of what threatens the account.</summary>
    public static IReadOnlyList<Contact> ReplacedContacts(Account account, DateTimeOffset now) =>
    [
        .. account.ReplacedMails.Where(one => now - one.At < RestorableFor).Select(one => account.Contact with { Email = one.Email }),
    ];

    /// <summary>Null for an account that is not a family's, or not active. An earlier proposal can no longer be confirmed.</summary>
    /// <param name="entry">Of the journal: of the owner, or of an agent who proposes it for the owner.</param>
    public static Change<Account>? Propose(Account account, MailProposal proposal, JournalEntry entry) =>
        account is { State: AccountState.Active, Role: Roles.Family }
            ? new(account with { MailProposal = After(account.MailProposal, proposal) }, entry)
            : null;

    /// <summary>Null for a family's account, and for one that nobody can sign in to. An invited person may confirm too.</summary>
    /// <inheritdoc cref="Propose"/>
    public static Change<Account>? ProposeOfStaff(Account account, MailProposal proposal, JournalEntry entry) =>
        account.Role != Roles.Family && CanConfirm(account)
            ? new(account with { MailProposal = After(account.MailProposal, proposal) }, entry)
            : null;

    /// <summary>Whether the account is invited at an address that the proposal gave it.</summary>
    public static bool IsInvitedBy(Account account, string? proposalId) =>
        InvitationRules.IsInvited(account) && account.ContactRequests.Any(request => request.Id == proposalId);

    private static bool CanConfirm(Account account) => account.State is AccountState.Active || InvitationRules.IsInvited(account);

    /// <summary>
    /// Null when another address was proposed since, or the account is not active any more. Of an invited account, the invitations that the
    /// replaced address received end: its reader may be a stranger.
    /// </summary>
    /// <param name="number">Of the request.</param>
    /// <param name="stamp">A new random security stamp, for an invited account.</param>
    /// <param name="mail">The acknowledgement, to the new address.</param>
    public static Change<Account>? Confirm(
        Account account, string? proposalId, string number, string stamp, Func<Account, SecretMail> mail, OwnerAct act)
    {
        if (!CanConfirm(account) || account.MailProposal is not { } proposal || proposal.Id != proposalId)
            return null;
        var replaced = new ReplacedMail(proposal.Id, account.Contact.Email, account.Contact.MailOrigin, act.At)
        {
            EarlierIds = proposal.EarlierIds,
            Since = proposal.Since,
        };
        var changed = account with
        {
            Contact = account.Contact with { Email = proposal.Email, MailOrigin = new(SourceOf(account), act.At) },
            MailProposal = null,
            SecurityStamp = InvitationRules.IsInvited(account) ? stamp : account.SecurityStamp,
            ReplacedMails = [.. account.ReplacedMails.Where(one => act.At - one.At < RestorableFor), replaced],
            ContactRequests = [.. account.ContactRequests, new(proposal.Id, number, RequestKind.MailChange, act.At)],
        };
        return new(changed, mail(changed), OwnerJournal.Of(account, ContactJournal.ChangeMail, act));
    }

    /// <summary>
    /// Undoes a proposal, confirmed or not, and each later one: the later addresses may be those of the same stranger, who may read the
    /// mailbox too: no password is reset by mail until an agent has spoken to the family, and one that was chosen by a link to such an
    /// address ends. Passkeys, authenticator and recovery codes that were added since the proposal may be the stranger's, and are removed.
    /// Null when there is nothing to undo.
    /// </summary>
    /// <param name="stamp">A new random security stamp, which ends all sessions.</param>
    /// <param name="mail">To the restored address, where factors were removed.</param>
    public static Change<Account>? Refuse(
        Account account, string? proposalId, string stamp, Func<Account, SecretMail> mail, OwnerAct act)
    {
        var place = account.ReplacedMails.ToList().FindIndex(one => one.IsOf(proposalId));
        if (place < 0 && account.MailProposal?.Is(proposalId) != true)
            return null;
        var replaced = place < 0 ? null : account.ReplacedMails[place];
        var undone = AddedFactorRules.Without(account, replaced?.Since ?? account.MailProposal!.Since) with
        {
            MailProposal = null,
            SecurityStamp = stamp,
            Devices = [],
            ResetDisabledAt = act.At,
        };
        if (replaced is not null)
        {
            var restored = undone with
            {
                Contact = account.Contact with { Email = replaced.Email, MailOrigin = replaced.Origin },
                ReplacedMails = [.. account.ReplacedMails.Take(place)],
                PasswordHash = account.PasswordResetAt >= replaced.At ? null : account.PasswordHash,
            };
            undone = StaffContactRules.WithoutLaterFactors(restored, replaced.At);
        }

        var entry = OwnerJournal.Of(account, ContactJournal.RefuseMail, act);
        return AddedFactorRules.AreRemoved(account, undone)
            ? new(undone, entry, FactorsRemoved(account, act), mail(undone))
            : new(undone, entry);
    }

    private static JournalEntry FactorsRemoved(Account account, OwnerAct act) =>
        OwnerJournal.Of(account, FactorJournal.RemoveAddedFactors, act with { EntryId = $"{act.EntryId}:factors" });

    private static MailProposal After(MailProposal? earlier, MailProposal proposal) =>
        earlier is not null && proposal.At - earlier.Since < RestorableFor
            ? proposal with { EarlierIds = [.. earlier.EarlierIds, earlier.Id], Since = earlier.Since }
            : proposal;

    private static FieldSource SourceOf(Account account) => account.Role == Roles.Family ? FieldSource.Family : FieldSource.Agent;
}
