using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>An adult's telephones change at once: the change is a request that is never under review.</summary>
internal static class ChangeTelephonesRules
{
    /// <summary>The rate limit: changes of one adult's contact facts per 24 hours. Each change sends a mail.</summary>
    public const int MaxPerDay = 10;

    /// <summary>More are not listed; the account itself is kept as long as it is registered.</summary>
    private const int KeptRequests = 100;

    public static bool IsChange(Account account, Telephones wanted) =>
        new Telephones(account.Contact.Telephone, account.Contact.Mobile, account.Contact.Fax) != wanted;

    public static bool IsTooOften(Account account, DateTimeOffset now) =>
        account.ContactRequests.Count(request => now - request.At < TimeSpan.FromDays(1)) >= MaxPerDay;

    /// <summary>Null when nothing changes, or too often within a day.</summary>
    public static Change<Account>? Change(Account account, Telephones wanted, Submission submission)
    {
        if (!IsChange(account, wanted) || IsTooOften(account, submission.At))
            return null;
        var request = new ContactRequest(submission.Id, submission.Number, RequestKind.TelephoneChange, submission.At)
        {
            OnBehalf = submission.OnBehalf,
        };
        var changed = account with
        {
            Contact = account.Contact with
            {
                Telephone = wanted.Telephone,
                Mobile = wanted.Mobile,
                Fax = wanted.Fax,
                TelephonesOrigin = submission.Origin,
            },
            ContactRequests = [.. account.ContactRequests.TakeLast(KeptRequests - 1), request],
        };
        return new(
            changed,
            (long version) => new TelephonesChanged
            {
                Request = submission.HeadFor(account.Id),
                Version = version,
                ChangedAt = submission.At,
            },
            submission.Entry(ContactJournal.ChangeTelephones));
    }
}
