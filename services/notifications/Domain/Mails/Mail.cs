using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>How far a mail is.</summary>
internal enum MailState
{
    Pending,
    Sent,

    /// <summary>The server rejected the recipient permanently, or retries ended after three days. An agent can have it sent again.
    /// </summary>
    Failed,
}

/// <summary>
/// A mail to one adult. Its id derives from the event, the template and the recipient, so that a duplicate message finds
/// the mail that the first one created.
/// </summary>
internal sealed record Mail : Aggregate
{
    public required string Template { get; init; }

    /// <summary>The recipient's account. Name and address are read from its contact card when the mail is sent.</summary>
    public required string AccountId { get; init; }
    public required MailFacts Facts { get; init; }
    public required MailSubject Subject { get; init; }

    /// <summary>The id of the mail that is to be sent before this one; null when none is.</summary>
    public string? Follows { get; init; }

    /// <summary>It still waits for the mail that it follows, until <see cref="DueAt"/> at the latest.</summary>
    public bool Held { get; init; }

    /// <summary>The same in every attempt, so that mail readers recognise a second copy.</summary>
    public required string MessageId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required MailState State { get; init; }

    /// <summary>When a dispatcher may take it. A taken mail is due at the end of its lease, so that no other takes it.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Whether the contact card of the account has not arrived yet.</summary>
    public bool WaitsForCard { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The W3C trace context of the message that caused it.</summary>
    public string? Traceparent { get; init; }

    /// <summary>When an agent had it sent again after it had failed; its retries are counted from there.</summary>
    public DateTimeOffset? ResentAt { get; init; }

    /// <summary>Every attempt, oldest first.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; init; } = [];
}
