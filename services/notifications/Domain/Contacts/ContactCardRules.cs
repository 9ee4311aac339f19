using EspaceFamille.Contracts.Identity;

namespace EspaceFamille.Notifications.Domain.Contacts;

/// <summary>Messages arrive in any order: only a newer version of the account changes its card.</summary>
internal static class ContactCardRules
{
    /// <returns>The card to write, or null when the existing card is as new or newer.</returns>
    public static ContactCard? Apply(ContactCard? card, ContactChanged change) =>
        card is not null && card.SourceVersion >= change.Version
            ? null
            : new ContactCard
            {
                Id = change.AccountId,
                Version = card?.Version ?? 0,
                Title = change.Title,
                FirstName = change.FirstName,
                LastName = change.LastName,
                Email = change.Email,
                Telephone = change.Telephone,
                SourceVersion = change.Version,
            };
}
