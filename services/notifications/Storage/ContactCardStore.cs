using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Storage;

/// <summary>The contact card of each account, by the account's id, sealed.</summary>
internal sealed class ContactCardStore(SealedCopyStore<ContactCard> copies)
{
    public const string Collection = "contactCards";

    public Task<ContactCard?> FindAsync(string account, CancellationToken cancel) => copies.FindAsync(account, cancel);

    public Task PutAsync(ContactChanged change, CancellationToken cancel)
    {
        var card = new ContactCard(change.Title, change.FirstName, change.LastName, change.Email, change.Telephone);
        return copies.PutAsync(change.AccountId, change.Version, card, cancel);
    }

    /// <summary>Erases the card, unless it is that of a newer change.</summary>
    public Task EraseAsync(ContactChanged change, CancellationToken cancel) =>
        copies.DeleteAsync(change.AccountId, change.Version, cancel);
}
