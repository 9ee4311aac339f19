using System.Text.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Identifiers;
using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Domain.Days;

/// <summary>
/// Keeps the newest state of each day. Messages arrive in any order and more than once: per day the planning's highest version wins.
/// </summary>
internal static class DaysRules
{
    /// <summary>The subject with the message's days; null when it has them, or newer ones, already.</summary>
    /// <param name="placement">Where the enrolment takes place now.</param>
    /// <returns>Without an event where only versions are new: the planning was published again.</returns>
    public static Change<Subject>? Apply(Subject? stored, PlanningDaysChanged message, Placement placement)
    {
        var version = SubjectRules.NextVersion(stored);
        var before = StateOf(stored) ?? Empty(message, placement);
        var (after, changed) = DayMerge.Of(before, message, version);
        if (stored is not null && ReferenceEquals(after, before) && before.Placement == placement)
            return null;
        if (stored is not null && before.Placement != placement)
            return Moved(stored, after, placement, message.Cause.At);
        var next = Next(stored, after, placement.Place, message.Version, message.Cause.At);
        return changed.Count == 0 && stored is not null
            ? new Change<Subject>(next)
            : new Change<Subject>(next, SubjectRules.Event(stored, next, EventType.DaysChanged, SubjectRules.Json(
                after.ToData(changed, version, complete: stored is null && message.Complete, CauseOf(message.Cause)))));
    }

    /// <summary>The subject at the place and in the group to which its enrolment moved; null when it is there already.</summary>
    public static Change<Subject>? Move(Subject stored, Placement placement, DateTimeOffset at) =>
        StateOf(stored) is { } state && state.Placement != placement ? Moved(stored, state, placement, at) : null;

    public static DaysState? StateOf(Subject? subject) =>
        subject is null ? null : JsonSerializer.Deserialize(subject.Body, DaysJson.Default.DaysState);

    /// <summary>All days are published again under one version: partners with a right to the new place have none of them yet.</summary>
    private static Change<Subject> Moved(Subject stored, DaysState state, Placement placement, DateTimeOffset at)
    {
        var version = SubjectRules.NextVersion(stored);
        var moved = state with { Placement = placement, Days = [.. state.Days.Select(day => day with { Version = version })] };
        var next = Next(stored, moved, placement.Place, stored.SourceVersion, at);
        var body = SubjectRules.Json(moved.ToData(moved.Booked, version, complete: true));
        return new Change<Subject>(next, SubjectRules.Event(stored, next, EventType.DaysChanged, body));
    }

    private static Subject Next(Subject? stored, DaysState state, string place, long sourceVersion, DateTimeOffset at) => new()
    {
        Id = SubjectIds.Days(state.EnrolmentId, state.SchoolYear),
        Version = stored?.Version ?? 0,
        Kind = EventKind.Days,
        Place = place,
        SourceVersion = Math.Max(stored?.SourceVersion ?? 0, sourceVersion),
        ChangedAt = at,
        Body = JsonSerializer.Serialize(state, DaysJson.Default.DaysState),
    };

    private static DaysState Empty(PlanningDaysChanged message, Placement placement) => new()
    {
        EnrolmentId = message.EnrolmentId,
        SchoolYear = message.SchoolYear,
        ChildId = message.ChildId,
        Activity = message.Activity,
        Placement = placement,
    };

    private static CauseData CauseOf(ChangeCause cause) => new()
    {
        Kind = cause.Kind,
        Id = cause.Id is { } id ? new PersonalId(cause.Kind is ChangeCauseKind.Absence ? "absence" : "request", id) : null,
        Number = cause.Number is { } number ? PersonalId.Number(number) : null,
        Actor = cause.Actor,
    };
}
