namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>How one attempt to send a mail ended.</summary>
internal enum DeliveryResult
{
    Accepted,

    /// <summary>The server is unavailable, busy or failed: a retry may succeed.</summary>
    Retryable,

    /// <summary>The server rejects this recipient permanently.</summary>
    Rejected,
}

/// <summary>One attempt: when, how it ended, and the text of the server's answer or of the error.</summary>
internal sealed record Delivery
{
    public required DateTimeOffset At { get; init; }
    public required DeliveryResult Result { get; init; }
    public required string Answer { get; init; }
}
