using EspaceFamille.Contracts.Identity;

namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>A mail about an account. Its recipient, the secret of its link and its facts stay sealed until it is written.</summary>
internal sealed record SecretMailFacts : MailFacts
{
    public required SecretMailKind Kind { get; init; }
    public override string Template => SecretMailKinds.Of(Kind).Template;
    public override bool IsAboutAccount => true;

    /// <summary>The id in the message, to which the envelope belongs.</summary>
    public required string MailId { get; init; }

    /// <summary>When its link ends: it is not sent any more then. Null for a mail without a link.</summary>
    public DateTimeOffset? EndsAt { get; init; }
    public required string Envelope { get; init; }
}
