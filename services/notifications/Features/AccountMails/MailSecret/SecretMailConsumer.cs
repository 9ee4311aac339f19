using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;
using MassTransit;

namespace EspaceFamille.Notifications.Features.AccountMails.MailSecret;

/// <summary>Adds a mail about an account. It concerns no request and no household.</summary>
internal sealed class SecretMailConsumer(MailQueue mails) : IConsumer<SecretMail>
{
    public Task Consume(ConsumeContext<SecretMail> context) => AddAsync(context.Message, context.CancellationToken);

    private Task AddAsync(SecretMail message, CancellationToken cancel)
    {
        var about = new RequestHead
        {
            Id = message.MailId,
            Number = "",
            HouseholdId = "",
            ChildId = "",
            SubmittedBy = message.AccountId,
            Recipients = [message.AccountId],
        };
        var facts = new SecretMailFacts
        {
            Kind = message.Kind,
            MailId = message.MailId,
            EndsAt = message.EndsAt,
            Envelope = message.Envelope,
        };
        return mails.AddAsync(about, facts, cancel);
    }
}
