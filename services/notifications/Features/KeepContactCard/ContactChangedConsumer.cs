using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Notifications.Sending;
using EspaceFamille.Platform;
using MassTransit;

namespace EspaceFamille.Notifications.Features.KeepContactCard;

/// <summary>Keeps an account's card as identity knows it, and wakes the mails that waited for it.</summary>
internal sealed class ContactChangedConsumer(AggregateStore<ContactCard> cards, MailQueue mails) : IConsumer<ContactChanged>
{
    public async Task Consume(ConsumeContext<ContactChanged> context)
    {
        var (change, cancel) = (context.Message, context.CancellationToken);
        while (!await TakeAsync(change, cancel))
        {
            // Another change of the same account was written meanwhile: decide again on what is there now.
        }

        await mails.WakeAsync(change.AccountId, cancel);
    }

    private async Task<bool> TakeAsync(ContactChanged change, CancellationToken cancel)
    {
        var known = await cards.FindAsync(card => card.Id == change.AccountId, cancel);
        return ContactCardRules.Take(known, change) switch
        {
            null => true,
            { Version: 0 } first => (await cards.InsertAsync(first, [], cancel)).IsSaved,
            var newer => (await cards.SaveAsync(newer, [], cancel)).IsSaved,
        };
    }
}
