using EspaceFamille.Contracts.Identity;
using MassTransit;

namespace EspaceFamille.Notifications.Features.ContactMails.MailTelephonesChanged;

/// <summary>Mails that the telephones of an account were changed, so that a change by somebody else is noticed.</summary>
internal sealed class TelephonesChangedConsumer(MailQueue mails) : IConsumer<TelephonesChanged>
{
    public Task Consume(ConsumeContext<TelephonesChanged> context) => mails.AddAsync(
        context.Message.Request, TelephonesChangedFacts.Of(context.Message), context.CancellationToken);
}
