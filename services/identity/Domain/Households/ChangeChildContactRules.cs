using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// The adults of a household change a child's own telephones at once, and its mail address once that address confirms it. Each of them
/// may, and all are mailed.
/// </summary>
internal static class ChangeChildContactRules
{
    /// <summary>The rate limit: changes of the children's contact facts of one household per 24 hours. Each change sends mails.</summary>
    public const int MaxPerDay = 10;

    /// <summary>More are not listed; the household itself is kept as long as it is registered.</summary>
    private const int KeptRequests = 100;

    public static bool IsTooOften(Household household, DateTimeOffset now) =>
        household.ChildRequests.Count(request => now - request.At < TimeSpan.FromDays(1)) >= MaxPerDay;

    /// <summary>Null when nothing changes, or too often within a day.</summary>
    public static Change<Household>? ChangeTelephones(Household household, string childId, Telephones wanted, Submission submission)
    {
        var contact = ChildContact.Of(household, childId);
        if (contact.Telephones == wanted || IsTooOften(household, submission.At))
            return null;
        var head = submission.HeadFor(household.LinkedAccounts) with { ChildId = childId };
        return Changed(
            (contact with { Telephones = wanted }).In(household), head, RequestKind.TelephoneChange, submission.OnBehalf, submission.At,
            submission.Entry(ContactJournal.ChangeChildTelephones));
    }

    /// <summary>An earlier proposal can no longer be confirmed.</summary>
    public static Change<Household> ProposeMail(Household household, string childId, ChildMailProposal proposal, JournalEntry entry) =>
        new((ChildContact.Of(household, childId) with { MailProposal = proposal }).In(household), entry);

    /// <summary>Null when another address was proposed since, or the child left the household.</summary>
    /// <param name="number">Of the request.</param>
    /// <param name="announcement">The mail to the address that is replaced; null without one.</param>
    public static Change<Household>? ConfirmMail(
        Household household, string childId, string proposalId, string number, Func<Child, string, SecretMail> announcement,
        DateTimeOffset now)
    {
        var contact = ChildContact.Of(household, childId);
        if (contact.MailProposal is not { } proposal || proposal.Id != proposalId
            || household.Children.FirstOrDefault(one => one.Id == childId) is not { } child)
            return null;
        var head = new RequestHead
        {
            Id = proposal.Id,
            Number = number,
            HouseholdId = household.Id,
            ChildId = childId,
            SubmittedBy = proposal.By,
            Recipients = household.LinkedAccounts,
            OnBehalf = proposal.OnBehalf?.AccountId,
        };
        var entry = new JournalEntry(
            $"{ContactJournal.ChangeChildMail}:{proposal.Id}", now, AccountId: null, Role: null, household.Id,
            ContactJournal.ChangeChildMail)
        {
            SubjectKind = ContactJournal.Request,
            SubjectId = proposal.Id,
        };
        var change = Changed(
            (contact with { Email = proposal.Email, MailProposal = null }).In(household), head, RequestKind.MailChange, proposal.OnBehalf,
            now, entry);
        return contact.Email is { } replaced ? change with { Messages = [.. change.Messages, announcement(child, replaced)] } : change;
    }

    private static Change<Household> Changed(
        Household next, RequestHead head, RequestKind kind, OnBehalf? onBehalf, DateTimeOffset now, JournalEntry entry)
    {
        var request = new ContactRequest(head.Id, head.Number, kind, now)
        {
            OnBehalf = onBehalf,
            ChildId = head.ChildId,
            SubmittedBy = head.SubmittedBy,
        };
        return new(
            next with { ChildRequests = [.. next.ChildRequests.TakeLast(KeptRequests - 1), request] },
            (long version) => new ChildContactChanged { Request = head, Kind = kind, Version = version, ChangedAt = now },
            entry);
    }
}
