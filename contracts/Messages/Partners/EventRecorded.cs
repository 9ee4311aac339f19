namespace EspaceFamille.Contracts.Partners;

/// <summary>
/// An event for other systems was recorded with the copy that it changed. Partners publishes it to itself: whoever consumes it gives it its
/// position and renders it for each partner.
/// </summary>
public sealed record EventRecorded
{
    /// <summary>The id of the event: it has one position, however often it is consumed.</summary>
    public required string EventId { get; init; }

    /// <summary>The short name of its type, such as <c>days.changed</c>.</summary>
    public required string Type { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The place that it was about before; null where there was none.</summary>
    public string? PlaceBefore { get; init; }

    /// <summary>The place that it is about now; null where there is none.</summary>
    public string? PlaceAfter { get; init; }

    /// <summary>What it is about and what changed, as JSON with the ids that services use inside.</summary>
    public required string Body { get; init; }
}
