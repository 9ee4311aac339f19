using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Storage;

/// <summary>The contact card of each account, by the account's id.</summary>
internal sealed class ContactCardStore(AggregateStore<ContactCard> cards)
{
    public const string Collection = "contactCards";

    public static CreateIndexModel<ContactCard>[] Indexes { get; } = [];

    public Task<ContactCard?> FindAsync(string account, CancellationToken cancel) => cards.FindAsync(account, cancel);

    /// <summary>Writes the card unless a newer one is stored already. Decides again when another change was written meanwhile.</summary>
    public async Task ApplyAsync(ContactChanged change, CancellationToken cancel)
    {
        bool isSaved;
        do
        {
            var known = await FindAsync(change.AccountId, cancel);
            isSaved = ContactCardRules.Apply(known, change) switch
            {
                null => true,
                { Version: 0 } first => (await cards.InsertAsync(first, [], cancel)).IsSaved,
                var newer => (await cards.SaveAsync(newer, [], cancel)).IsSaved,
            };
        }
        while (!isSaved);
    }
}
