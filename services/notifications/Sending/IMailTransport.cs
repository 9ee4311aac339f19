using EspaceFamille.Notifications.Domain;
using MimeKit;

namespace EspaceFamille.Notifications.Sending;

/// <summary>The way out to a mail server.</summary>
internal interface IMailTransport
{
    /// <summary>One attempt. Whatever the server or the network does comes back as an answer, not as an exception.</summary>
    Task<SmtpAnswer> SendAsync(MimeMessage message);
}

/// <summary>How an attempt ended, and in what words.</summary>
internal sealed record SmtpAnswer(DeliveryResult Result, string Text);
