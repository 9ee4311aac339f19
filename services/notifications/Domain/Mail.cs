using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Domain;

internal enum MailState
{
    Pending,
    Sent,

    /// <summary>Given up: the server refused the recipient for good, or three days of attempts are over.</summary>
    Failed,
}

/// <summary>
/// A mail that is owed to one adult. Its id derives from what happened, the template and the recipient, so that a
/// message which comes twice finds its mail already there.
/// </summary>
internal sealed record Mail : Aggregate
{
    public required string Template { get; init; }

    /// <summary>The account that it goes to. Name and address are read from its card at the moment of sending.</summary>
    public required string AccountId { get; init; }
    public required MailFacts Facts { get; init; }

    /// <summary>The same at every attempt, so that a mail which left twice is recognised as one.</summary>
    public required string MessageId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required MailState State { get; init; }

    /// <summary>When a dispatcher may take it. Taking it moves this ahead, which keeps every other dispatcher away.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>True while the account's card is not there yet.</summary>
    public bool WaitsForCard { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The trace of the message that caused it.</summary>
    public string? Traceparent { get; init; }

    /// <summary>Every attempt, oldest first.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; init; } = [];
}
