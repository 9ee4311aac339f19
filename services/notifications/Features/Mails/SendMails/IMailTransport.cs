using EspaceFamille.Notifications.Domain.Mails;
using MimeKit;

namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>Hands mails over to a mail server.</summary>
internal interface IMailTransport
{
    /// <summary>One attempt. A failure of the server or the network is returned as an answer and not thrown.</summary>
    Task<SmtpAnswer> SendAsync(MimeMessage message);
}

/// <summary>How an attempt ended, with the text of the server's answer or of the error.</summary>
internal sealed record SmtpAnswer(DeliveryResult Result, string Text);
