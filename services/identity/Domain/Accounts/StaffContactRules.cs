using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// An administrator changes the name of an account of staff at once and proposes its mail address, which its person confirms from the new
/// one. No import overwrites either.
/// </summary>
internal static class StaffContactRules
{
    /// <summary>Null when it is the account's name already, or the account is none of staff.</summary>
    public static Change<Account>? ChangeName(Account account, OwnName name, JournalEntry entry)
    {
        var origin = new FieldOrigin(FieldSource.Agent, entry.At);
        var contact = account.Contact with { Title = name.Title, FirstName = name.FirstNames, LastName = name.LastName };
        return account.Role != Roles.Family && contact != account.Contact
            ? new(account with { Contact = contact with { NameOrigin = origin } }, entry)
            : null;
    }

    /// <summary>Why the mail address cannot be proposed, or null.</summary>
    /// <param name="isInUse">Whether another account of staff has it.</param>
    public static StaffFault? CheckMail(Account account, Actor administrator, bool isInUse) => account switch
    {
        _ when administrator.AccountId == account.Id => StaffFault.OwnAccess,
        { State: not (AccountState.Active or AccountState.Pending) } => StaffFault.CannotSignIn,
        _ => isInUse ? StaffFault.MailInUse : null,
    };

    /// <summary>
    /// What remains of an account of staff when the reader of the replaced address refuses a change of which somebody else has made use: a
    /// password that was chosen since may be a stranger's, and so may every other factor. Without an authenticator it is not active either:
    /// its person needs a new invitation. A disabled account stays disabled.
    /// </summary>
    /// <param name="restored">With the replaced address, and without the factors that were added since.</param>
    public static Account WithoutLaterFactors(Account restored, DateTimeOffset replacedAt) =>
        restored.Role == Roles.Family || (restored.AuthenticatorKey is not null && !(restored.PasswordResetAt >= replacedAt))
            ? restored
            : StaffAccessRules.WithoutFactors(restored) with
            {
                State = restored.State is AccountState.Active ? AccountState.Pending : restored.State,
            };
}
