namespace EspaceFamille.Contracts.Identity;

/// <summary>
/// A mail about an account is to be written. What is secret or personal of it is sealed: the secret of its link, the recipient, the
/// facts. Notifications opens the envelope when it writes the mail, and at no other time.
/// </summary>
public sealed record SecretMail
{
    /// <summary>The mail's own id: a duplicate of the message is the same mail.</summary>
    public required string MailId { get; init; }
    public required string AccountId { get; init; }
    public required SecretMailKind Kind { get; init; }

    /// <summary>When its link ends; null for a mail without a link.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The sealed content, in base64.</summary>
    public required string Envelope { get; init; }
}
