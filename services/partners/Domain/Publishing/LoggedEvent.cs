using EspaceFamille.Partners.Domain.Partners;

namespace EspaceFamille.Partners.Domain.Publishing;

/// <summary>An event at its position in the log of all events.</summary>
/// <param name="Id">Its position, from 1. Each position exists after the one before it: a reader of one cannot miss a smaller one.</param>
/// <param name="Source">What identifies the event, however often it is recorded: its subject and the subject's version.</param>
/// <param name="Type">The short name of its type.</param>
/// <param name="PlaceBefore">The place that it was about before; null where there was none.</param>
/// <param name="PlaceAfter">The place that it is about now; null where it has none.</param>
/// <param name="Body">What it states, as JSON with the ids that services use inside.</param>
internal sealed record LoggedEvent(
    long Id, string Source, EventKind Kind, string Type, string SubjectId, long Version, DateTimeOffset At, string? PlaceBefore,
    string? PlaceAfter, string Body)
{
    public EventMark Mark => new(Id, Kind, PlaceBefore, PlaceAfter);
}

/// <summary>What decides who may see an event.</summary>
internal sealed record EventMark(long Id, EventKind Kind, string? PlaceBefore, string? PlaceAfter);
