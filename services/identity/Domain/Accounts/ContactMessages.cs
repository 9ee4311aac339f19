using EspaceFamille.Contracts.Identity;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// The message that a write of an account publishes: its contact facts, when they are new or have changed. Those of an account that is not
/// activated stay here: it may be erased before anybody has confirmed them.
/// </summary>
internal static class ContactMessages
{
    public static IReadOnlyList<object> Between(Account? before, Account after) =>
        after.State is AccountState.Pending || (before is { State: not AccountState.Pending } && before.Contact == after.Contact)
            ? []
            : [Of(after)];

    /// <summary>The message as a function of the version that the write creates.</summary>
    public static Func<long, ContactChanged> Of(Account account) => version => new ContactChanged
    {
        AccountId = account.Id,
        Version = version,
        Title = account.Contact.Title,
        FirstName = account.Contact.FirstName,
        LastName = account.Contact.LastName,
        Email = account.Contact.Email,
        Telephone = account.Contact.Telephone,
    };
}
