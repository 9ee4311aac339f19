using System.Text.Json;
using EspaceFamille.Contracts.Partners;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Domain.Subjects;

/// <summary>Keeps the newest state of a subject that each message describes whole, and records the event of each change.</summary>
internal static class SubjectRules
{
    /// <summary>The subject with what was observed; null when it has that or something newer already.</summary>
    /// <returns>Without an event where only the source's version is new: the state was published again.</returns>
    public static Change<Subject>? Replace(Subject? stored, Observation seen)
    {
        if (stored?.SourceVersion >= seen.SourceVersion)
            return null;
        if (stored is not null && stored.Place == seen.Place && IsSame(stored, seen))
            return new Change<Subject>(stored with { SourceVersion = seen.SourceVersion });
        var version = NextVersion(stored);
        var body = Json(seen.Data(version));
        var next = new Subject
        {
            Id = seen.SubjectId,
            Version = version - 1,
            Kind = seen.Type.Kind,
            Place = seen.Place,
            SourceVersion = seen.SourceVersion,
            ChangedAt = seen.At,
            Body = body,
        };
        return new Change<Subject>(next, Event(stored, next, seen.Type, body));
    }

    /// <summary>The version that the next write of the subject makes.</summary>
    public static long NextVersion(Subject? stored) => (stored?.Version ?? 0) + 1;

    /// <param name="stored">The subject before.</param>
    /// <param name="next">The subject after, as it is written.</param>
    /// <param name="body">What the event states.</param>
    public static EventRecorded Event(Subject? stored, Subject next, EventType type, string body) => new()
    {
        Type = type.Name,
        SubjectId = next.Id,
        Version = next.Version + 1,
        At = next.ChangedAt,
        PlaceBefore = stored?.Place,
        PlaceAfter = next.Place,
        Body = body,
    };

    public static string Json(object data) => JsonSerializer.Serialize(data, data.GetType(), EventsJson.Default);

    private static bool IsSame(Subject stored, Observation seen)
    {
        using var body = JsonDocument.Parse(stored.Body);
        return Json(seen.Data(body.RootElement.GetProperty("version").GetInt64())) == stored.Body;
    }
}

/// <summary>What a message states about a subject.</summary>
/// <param name="Data">The subject's state under a version of ours.</param>
internal sealed record Observation(
    string SubjectId, EventType Type, string? Place, long SourceVersion, DateTimeOffset At, Func<long, object> Data);
