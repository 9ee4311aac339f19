using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Identifiers;
using EspaceFamille.Partners.Domain.Subjects;

namespace EspaceFamille.Partners.Features.Absences.RecordAbsence;

/// <summary>What other systems learn of an absence in one enrolment.</summary>
/// <param name="Version">Of the absence.</param>
internal sealed record AbsenceEvent(
    RequestHead Request, EventType Type, AbsenceStatus State, long Version, DateTimeOffset At, string EnrolmentId,
    IReadOnlyList<DateOnly> Days)
{
    public Observation In(string place) => new(
        SubjectIds.Absence(Request.Id, EnrolmentId), Type, place, Version, At, version => new AbsenceData
        {
            Absence = PersonalId.Absence(Request.Id),
            Number = PersonalId.Number(Request.Number),
            Enrolment = PersonalId.Enrolment(EnrolmentId),
            Place = place,
            State = State,
            Days = Days,
            Version = version,
        });
}
