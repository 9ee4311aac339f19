using EspaceFamille.Contracts.Identity;
using MassTransit;

namespace EspaceFamille.Notifications.Features.ContactMails.MailChildContactChanged;

/// <summary>Mails all adults of the household that a child's own contact facts were changed.</summary>
internal sealed class ChildContactChangedConsumer(MailQueue mails) : IConsumer<ChildContactChanged>
{
    public Task Consume(ConsumeContext<ChildContactChanged> context) => mails.AddAsync(
        context.Message.Request, ChildContactChangedFacts.Of(context.Message), context.CancellationToken);
}
