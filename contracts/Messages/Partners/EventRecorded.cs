namespace EspaceFamille.Contracts.Partners;

/// <summary>
/// An event for other systems was recorded with the copy that it changed. Partners publishes it to itself: the replica that consumes it
/// assigns its position and renders it for each partner.
/// </summary>
public sealed record EventRecorded
{
    /// <summary>The short name of its type, such as <c>days.changed</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The id of what it is about, as the service stores it.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The version of the subject after the change. With the subject's id it identifies the event.</summary>
    public required long Version { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The place that it was about before; null where there was none.</summary>
    public string? PlaceBefore { get; init; }

    /// <summary>The place that it is about now; null where there is none.</summary>
    public string? PlaceAfter { get; init; }

    /// <summary>What changed, as JSON with the ids that services use inside.</summary>
    public required string Body { get; init; }
}
