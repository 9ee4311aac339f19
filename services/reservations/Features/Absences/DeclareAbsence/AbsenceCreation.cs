using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Absences;

namespace EspaceFamille.Reservations.Features.Absences.DeclareAbsence;

/// <summary>The absence that an accepted declaration creates, and what is published with it.</summary>
internal static class AbsenceCreation
{
    /// <param name="details">Sealed for this id.</param>
    /// <param name="idempotencyKey">The key of account, household and request.</param>
    public static Absence Create(
        string id, string number, HouseholdScope scope, DeclareAbsenceRequest request, byte[] details, DecidedDeclaration decided,
        string idempotencyKey, DateTimeOffset now) => new()
        {
            Id = id,
            Number = number,
            HouseholdId = scope.HouseholdId,
            ChildId = request.ChildId,
            DeclaredBy = scope.Actor.AccountId,
            DeclaredAt = now,
            From = request.From,
            To = request.To,
            Details = details,
            Activities = decided.Activities,
            PlaceIds = decided.PlaceIds,
            Days =
            [
                .. from day in decided.Decision.Days
                   group day.Day by day.EnrolmentId into enrolment
                   select new Contracts.Reservations.EnrolmentDays { EnrolmentId = enrolment.Key, Days = [.. enrolment.Order()] },
            ],
            Claims = [.. decided.Decision.Days.Select(day => DayClaim.Of(day.EnrolmentId, day.Day, day.RequestId))],
            Documents =
            [
                .. decided.Receipts.Select(receipt => new DeclaredDocument { DocumentId = receipt.DocumentId, Files = receipt.Files }),
            ],
            ProofDue = decided.ProofDue,
            Idempotency = new(idempotencyKey, BodyHash: ""),
            State = Domain.Absences.AbsenceState.UnderReview,
            Recipients = [],
            Traceparent = RequestTrace.Current,
        };

    /// <summary>The message, and for an agent the entry of the journal.</summary>
    public static IReadOnlyList<object> Messages(Absence absence, HouseholdScope scope) => absence.OnBehalf is { } onBehalf
        ? [Declared(absence), JournalEntry.Of(scope, JournalActions.DeclareAbsence, absence.DeclaredAt) with
        {
            SubjectKind = JournalActions.Absence, SubjectId = absence.Id, Reason = onBehalf.Reason,
        }]
        : [Declared(absence)];

    private static AbsenceDeclared Declared(Absence absence) => new()
    {
        Request = AbsenceHead.Of(absence),
        Version = 1,
        DeclaredAt = absence.DeclaredAt,
        From = absence.From,
        To = absence.To,
        Days = absence.Days,
        PlaceIds = absence.PlaceIds,
        Documents = absence.Documents,
        ProofDue = absence.ProofDue,
    };
}
