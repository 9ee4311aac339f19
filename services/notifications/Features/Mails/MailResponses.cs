using EspaceFamille.Notifications.Api;
using EspaceFamille.Notifications.Domain.Mails;
using DeliveryResult = EspaceFamille.Notifications.Domain.Mails.DeliveryResult;
using MailState = EspaceFamille.Notifications.Domain.Mails.MailState;

namespace EspaceFamille.Notifications.Features.Mails;

/// <summary>Mails as the API returns them.</summary>
internal static class MailResponses
{
    public static MailResponse Of(Mail mail) => new(
        mail.Id, mail.Template, StateOf(mail.State), mail.WaitsForCard, mail.CreatedAt, mail.DueAt,
        mail.SentAt, mail.Deliveries.Count, mail.Deliveries is [.., var last] ? ResultOf(last.Result) : null)
    {
        AccountId = mail.AccountId,
        HouseholdId = mail.Subject.HouseholdId,
        RequestId = mail.Subject.Number.Length > 0 ? mail.Subject.RequestId : null,
        Number = mail.Subject.Number,
        LastAnswer = mail.Deliveries is [.., var attempt] ? attempt.Answer : null,
        ResentAt = mail.ResentAt,
    };

    public static MyMailResponse OfMine(Mail mail) => new(mail.Template, StateOf(mail.State), mail.CreatedAt, mail.SentAt);

    private static Api.MailState StateOf(MailState state) => state switch
    {
        MailState.Pending => Api.MailState.Pending,
        MailState.Sent => Api.MailState.Sent,
        MailState.Failed => Api.MailState.Failed,
    };

    private static Api.DeliveryResult ResultOf(DeliveryResult result) => result switch
    {
        DeliveryResult.Accepted => Api.DeliveryResult.Accepted,
        DeliveryResult.Retryable => Api.DeliveryResult.Retryable,
        DeliveryResult.Rejected => Api.DeliveryResult.Rejected,
    };
}
