using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Absences;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>Between the stored absence and the API's records.</summary>
internal static class AbsenceMapping
{
    /// <param name="details">The absence's own, opened; null once they were erased, and for an agent who may not read them.</param>
    public static AbsenceResponse ToResponse(this Absence absence, AbsenceDetails? details) => new()
    {
        Id = absence.Id,
        Number = absence.Number,
        State = absence.State.ToApi(),
        ChildId = absence.ChildId,
        DeclaredAt = absence.DeclaredAt.ToUniversalTime(),
        From = absence.From,
        To = absence.To,
        Reason = details?.Reason.ToApi(),
        Comment = details?.Comment,
        ReasonErasedAt = absence.DetailsErasedAt?.ToUniversalTime(),
        Days = ToApi(absence.Days),
        DocumentIds = [.. absence.Documents.Select(document => document.DocumentId)],
        Proof = absence.ProofDue is { } due
            ? new(due.Deadline.ToUniversalTime(), due.LastResort.ToUniversalTime(), absence.ProofReceivedAt?.ToUniversalTime())
            : null,
        RefusalReason = absence.RefusalReason?.ToApi(),
        TownReason = absence.TownReason is { } town ? new(town.Code, town.Label, town.Sentence) : null,
        EndedAt = absence.EndedAt?.ToUniversalTime(),
        Outcome = absence.Outcome?.ToApi(),
        Replaced = absence.Replaced is { } replaced ? new(replaced.Decision.ToApi(), replaced.DecidedAt.ToUniversalTime()) : null,
        ByAgent = absence.OnBehalf is not null,
        AgentReason = absence.OnBehalf?.Reason,
        WithdrawalReason = absence.WithdrawnOnBehalf?.Reason,
        NobodyToldByMail = absence.Recipients.Count == 0,
    };

    /// <summary>Null for a reason that this version does not know.</summary>
    public static Domain.Absences.AbsenceReason? ToDomain(this Api.AbsenceReason reason) => reason switch
    {
        Api.AbsenceReason.ChildIllness => Domain.Absences.AbsenceReason.ChildIllness,
        Api.AbsenceReason.SiblingIllness => Domain.Absences.AbsenceReason.SiblingIllness,
        Api.AbsenceReason.Dispensation => Domain.Absences.AbsenceReason.Dispensation,
        Api.AbsenceReason.FamilyDeath => Domain.Absences.AbsenceReason.FamilyDeath,
        Api.AbsenceReason.TeacherAbsence => Domain.Absences.AbsenceReason.TeacherAbsence,
        Api.AbsenceReason.ForceMajeure => Domain.Absences.AbsenceReason.ForceMajeure,
        Api.AbsenceReason.Unknown => null,
    };

    public static Api.AbsenceReason ToApi(this Domain.Absences.AbsenceReason reason) => reason switch
    {
        Domain.Absences.AbsenceReason.ChildIllness => Api.AbsenceReason.ChildIllness,
        Domain.Absences.AbsenceReason.SiblingIllness => Api.AbsenceReason.SiblingIllness,
        Domain.Absences.AbsenceReason.Dispensation => Api.AbsenceReason.Dispensation,
        Domain.Absences.AbsenceReason.FamilyDeath => Api.AbsenceReason.FamilyDeath,
        Domain.Absences.AbsenceReason.TeacherAbsence => Api.AbsenceReason.TeacherAbsence,
        Domain.Absences.AbsenceReason.ForceMajeure => Api.AbsenceReason.ForceMajeure,
    };

    private static Api.AbsenceState ToApi(this Domain.Absences.AbsenceState state) => state switch
    {
        Domain.Absences.AbsenceState.UnderReview => Api.AbsenceState.UnderReview,
        Domain.Absences.AbsenceState.Accepted => Api.AbsenceState.Accepted,
        Domain.Absences.AbsenceState.Refused => Api.AbsenceState.Refused,
        Domain.Absences.AbsenceState.Withdrawn => Api.AbsenceState.Withdrawn,
    };

    private static Api.RefusalReason ToApi(this Contracts.Documents.RefusalReason reason) => reason switch
    {
        Contracts.Documents.RefusalReason.Unreadable => Api.RefusalReason.Unreadable,
        Contracts.Documents.RefusalReason.WrongPerson => Api.RefusalReason.WrongPerson,
        Contracts.Documents.RefusalReason.WrongDates => Api.RefusalReason.WrongDates,
        Contracts.Documents.RefusalReason.NotSupporting => Api.RefusalReason.NotSupporting,
        Contracts.Documents.RefusalReason.NoDocument => Api.RefusalReason.NoDocument,
        Contracts.Documents.RefusalReason.Other => Api.RefusalReason.Other,
        Contracts.Documents.RefusalReason.Infected => Api.RefusalReason.Infected,
    };

    private static Api.AbsenceState ToApi(this Contracts.Decision decision) => decision switch
    {
        Contracts.Decision.Accepted => Api.AbsenceState.Accepted,
        Contracts.Decision.Refused => Api.AbsenceState.Refused,
    };

    private static Api.AbsenceOutcome ToApi(this Domain.Absences.AbsenceOutcome outcome) =>
        new(ToApi(outcome.Days), ToApi(outcome.ServedDays)) { KeptDays = ToApi(outcome.KeptDays) };

    private static Api.KeptDays[] ToApi(IReadOnlyList<Contracts.Reservations.KeptDays> kept) =>
        [.. kept.Select(one => new Api.KeptDays(one.EnrolmentId, one.Reason.ToApi(), one.Days))];

    private static Api.KeptReason ToApi(this Contracts.Reservations.KeptReason reason) => reason switch
    {
        Contracts.Reservations.KeptReason.Served => Api.KeptReason.Served,
        Contracts.Reservations.KeptReason.Closed => Api.KeptReason.Closed,
        Contracts.Reservations.KeptReason.DeclaredAgain => Api.KeptReason.DeclaredAgain,
        Contracts.Reservations.KeptReason.Cancelled => Api.KeptReason.Cancelled,
    };

    private static Api.EnrolmentDays[] ToApi(IReadOnlyList<Contracts.Reservations.EnrolmentDays> days) =>
        [.. days.Select(enrolment => new Api.EnrolmentDays(enrolment.EnrolmentId, enrolment.Days))];
}
