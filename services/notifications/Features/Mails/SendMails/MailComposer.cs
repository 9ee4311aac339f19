using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.Mails.RenderMail;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>Builds the MIME message of a mail. Every attempt builds the same one, with the same Message-ID and date.</summary>
internal sealed class MailComposer(MailTemplates templates, IOptions<NotificationsOptions> options)
{
    private readonly TownOptions _town = options.Value.Town;
    private readonly string _from = options.Value.Smtp.From ?? options.Value.Town.Email;

    /// <param name="firstNames">The first names of the household's children by their ids, as far as they are known.</param>
    /// <param name="secret">The opened content of a mail about an account.</param>
    /// <exception cref="ParseException">The address of the contact card is invalid.</exception>
    public MimeMessage Compose(
        Mail mail, ContactCard card, IReadOnlyDictionary<string, string> firstNames, SecretMailContent? secret = null)
    {
        var request = mail.Subject.Number.Length > 0 ? mail.Subject.RequestId : null;
        var child = firstNames.GetValueOrDefault(mail.Subject.ChildId);
        var about = new MailAbout(request, child, mail.Subject.Activities) { FirstNames = firstNames, Secret = secret };
        var rendered = templates.Render(mail.Facts, card, about);
        var to = MailAddresses.Find(card.Email) ?? throw new ParseException("The address of the contact card is invalid.", 0, 0);
        to.Name = $"{card.FirstName} {card.LastName}";
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Date = mail.CreatedAt,
            Subject = rendered.Subject,
            Body = new BodyBuilder { TextBody = rendered.Text, HtmlBody = rendered.Html }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(_town.Name, _from));
        message.ReplyTo.Add(new MailboxAddress(_town.Service, _town.Email));
        message.To.Add(to);
        // RFC 3834: automatic responders do not answer it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
