using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Storage;
using MassTransit;

namespace EspaceFamille.Notifications.Features.Contacts.KeepHouseholdNames;

/// <summary>Keeps the newest names of a household, and makes the mails due that waited for one of its accounts.</summary>
internal sealed class HouseholdChangedConsumer(HouseholdNamesStore names, MailQueue mails) : IConsumer<HouseholdChanged>
{
    public async Task Consume(ConsumeContext<HouseholdChanged> context)
    {
        await names.PutAsync(context.Message, context.CancellationToken);
        foreach (var account in context.Message.Adults.Select(adult => adult.AccountId).OfType<string>())
            await mails.WakeAsync(account, context.CancellationToken);
    }
}
