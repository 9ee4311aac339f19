using EspaceFamille.Contracts.Identity;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The message that a write of an account publishes: its contact facts, when they are new or have changed.</summary>
internal static class ContactMessages
{
    public static IReadOnlyList<object> Between(Account? before, Account after) =>
        before is not null && before.Contact == after.Contact && before.HouseholdId == after.HouseholdId
            ? []
            : [Of(after)];

    /// <summary>The message as a function of the version that the write creates.</summary>
    public static Func<long, ContactChanged> Of(Account account) => version => new ContactChanged
    {
        AccountId = account.Id,
        HouseholdId = account.HouseholdId,
        Version = version,
        Title = account.Contact.Title,
        FirstName = account.Contact.FirstName,
        LastName = account.Contact.LastName,
        Email = account.Contact.Email,
        Telephone = account.Contact.Telephone,
        Mobile = account.Contact.Mobile,
    };
}
