namespace EspaceFamille.Notifications.Domain;

internal enum DeliveryResult
{
    Accepted,

    /// <summary>The server is away, busy or puzzled: another attempt may do better.</summary>
    TryLater,

    /// <summary>The server will never take this recipient.</summary>
    RefusedForGood,
}

/// <summary>One attempt: when, how it ended, and the server's answer or the error in its own words.</summary>
internal sealed record Delivery
{
    public required DateTimeOffset At { get; init; }
    public required DeliveryResult Result { get; init; }
    public required string Answer { get; init; }
}
