using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>Who a mail is sent to, and the name that it uses: read when it is sent, from copies of identity's data.</summary>
internal sealed class MailRecipients(
    ContactCardStore cards, HouseholdNamesStore households, SecretMailSeal seal, TimeProvider clock)
{
    /// <summary>How long an account may be missing from its household's copy, whose message may arrive after the request's.</summary>
    public static readonly TimeSpan LinkPatience = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, string> Nobody = new(StringComparer.Ordinal);

    public async Task<MailRecipient> FindAsync(Mail mail)
    {
        if (mail.Facts is SecretMailFacts secret)
            return Of(seal.Open(secret.MailId, secret.Envelope));
        var household = households.FindAsync(mail.Subject.HouseholdId, CancellationToken.None);
        var card = await cards.FindAsync(mail.AccountId, CancellationToken.None);
        var names = await household;
        var link = names?.AccountIds.Contains(mail.AccountId, StringComparer.Ordinal) != false
            ? MailLink.Linked
            : clock.GetUtcNow() - mail.CreatedAt < LinkPatience ? MailLink.Awaited : MailLink.Ended;
        return new(card, names?.FirstNames ?? Nobody, link);
    }

    /// <summary>The person that the mail itself names: an account that is not activated has no contact card.</summary>
    private static MailRecipient Of(SecretMailContent content) =>
        new(new(content.Title, content.FirstName, content.LastName, content.Email), Nobody, MailLink.Linked) { Secret = content };
}

/// <param name="Card">Null until identity's message about the account has arrived.</param>
/// <param name="FirstNames">The first names of the household's children by their ids; empty while they are unknown.</param>
internal sealed record MailRecipient(ContactCard? Card, IReadOnlyDictionary<string, string> FirstNames, MailLink Link)
{
    /// <summary>The opened content of a mail about an account; null for another.</summary>
    public SecretMailContent? Secret { get; init; }
}

/// <summary>Whether the recipient's account belongs to the household of the request.</summary>
internal enum MailLink
{
    /// <summary>It does, or nothing is known about the household.</summary>
    Linked,

    /// <summary>The copy of the household does not name it, and may be older than the request.</summary>
    Awaited,

    /// <summary>It no longer does: the mail is not sent.</summary>
    Ended,
}
