using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Storage;
using MassTransit;

namespace EspaceFamille.Notifications.Features.Contacts.KeepContactCard;

/// <summary>
/// Keeps the newest contact card of an account, and makes the mails that waited for it due. Without a mail address its facts were erased:
/// the card is erased too.
/// </summary>
internal sealed class ContactChangedConsumer(ContactCardStore cards, MailQueue mails) : IConsumer<ContactChanged>
{
    public async Task Consume(ConsumeContext<ContactChanged> context)
    {
        if (context.Message.Email.Length == 0)
        {
            await cards.EraseAsync(context.Message, context.CancellationToken);
            return;
        }

        await cards.PutAsync(context.Message, context.CancellationToken);
        await mails.WakeAsync(context.Message.AccountId, context.CancellationToken);
    }
}
