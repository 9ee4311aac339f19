using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain;

namespace EspaceFamille.Notifications.Features.KeepContactCard;

/// <summary>Messages come in any order: only a newer version of the account changes its card.</summary>
internal static class ContactCardRules
{
    /// <returns>The card to write, or null when the one there is as new or newer.</returns>
    public static ContactCard? Take(ContactCard? card, ContactChanged change) =>
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
