using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Language;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>Decides whether an absence may be declared, and which days it concerns: reserved days only. The rest is the town's
/// judgement.</summary>
internal static class AbsenceRules
{
    public const int MaxDays = 366;
    public const int MaxCommentCharacters = 1000;
    public const int MaxReceipts = 10;

    /// <param name="accountId">The account that declares: a document of another adult's draft is none of its own.</param>
    /// <param name="receipts">The receipts of the request whose signature is genuine.</param>
    /// <param name="proofOnPaper">Whether no document needs to be uploaded: for an agent, whom the family hands it to.</param>
    /// <param name="isLaterOffered">Whether the town accepts the proof of this reason after the declaration.</param>
    public static AbsenceDecision Decide(
        string householdId, string accountId, DeclareAbsenceRequest request, IReadOnlyList<Receipt> receipts, DeclarableDays declarable,
        DateTimeOffset now, bool proofOnPaper = false, bool isLaterOffered = false)
    {
        AbsenceRefusal[] refusals =
        [
            .. Enrolments(householdId, request, declarable),
            .. Form(request),
            .. Documents(householdId, accountId, request, receipts, now),
            .. WithoutDocument(request, receipts, proofOnPaper, isLaterOffered),
        ];
        if (refusals.Length > 0) return Refused(refusals);

        var plannings = declarable.Plannings;
        AbsentDay[] free = [.. ReservedDays(plannings, request, now, underReview: false)];
        if (free.Length > 0) return new(free, [.. ServedDays(plannings, request)], []);
        DateOnly[] declared = [.. ReservedDays(plannings, request, now, underReview: true).Select(day => day.Day).Distinct().Order()];
        return Refused([declared.Length > 0
            ? new(AbsenceRefusalReason.AlreadyDeclared) { Days = declared }
            : new(AbsenceRefusalReason.NoReservedDay)]);
    }

    /// <summary>The town judges force majeure by what the family writes about it.</summary>
    public static bool NeedsComment(Api.AbsenceReason reason) => reason is Api.AbsenceReason.ForceMajeure;

    public static bool NeedsDocument(Api.AbsenceReason reason) => reason is not Api.AbsenceReason.TeacherAbsence;

    private static AbsenceDecision Refused(IReadOnlyList<AbsenceRefusal> refusals) => new([], [], refusals);

    private static IEnumerable<AbsentDay> ReservedDays(
        IReadOnlyList<DeclarablePlanning> plannings, DeclareAbsenceRequest request, DateTimeOffset now, bool underReview) =>
        from planning in plannings
        from stored in planning.Context.Planning.Days
        let day = stored.Key
        where day >= request.From && day <= request.To && BookingRules.IsReserved(stored.Value)
        orderby day
        where planning.UnderReview.Contains(day) == underReview
        let deadline = DeadlineRules.ForCancelling(planning.Context, day)
        select new AbsentDay(planning.Context.Enrolment.Id, day, stored.Value.RequestId, deadline, CanStillCancel: now <= deadline)
        {
            State = stored.Value.State,
        };

    private static IEnumerable<ServedDay> ServedDays(IReadOnlyList<DeclarablePlanning> plannings, DeclareAbsenceRequest request) =>
        from planning in plannings
        from day in planning.Context.Planning.Days
        where day.Key >= request.From && day.Key <= request.To && day.Value.State is Domain.Plannings.DayState.Served
        orderby day.Key
        select new ServedDay(planning.Context.Enrolment.Id, day.Key);

    private static IEnumerable<AbsenceRefusal> Enrolments(
        string householdId, DeclareAbsenceRequest request, DeclarableDays declarable)
    {
        if (request.EnrolmentIds.Count == 0) yield return new(AbsenceRefusalReason.NoEnrolment);
        foreach (var id in request.EnrolmentIds.Distinct())
        {
            var enrolment = declarable.Enrolments.FirstOrDefault(found => found.Id == id);
            if (enrolment?.HouseholdIds.Contains(householdId) != true) yield return new(AbsenceRefusalReason.UnknownEnrolment, id);
            else if (enrolment.ChildId != request.ChildId) yield return new(AbsenceRefusalReason.EnrolmentOfAnotherChild, id);
        }

        // Of the enrolments of two school years, one may lie outside the period; its days are in the other's.
        if (request.From <= request.To && declarable is { Enrolments: [var first, ..], Plannings: var plannings }
            && !plannings.Any(planning => planning.Context.Enrolment.From <= request.To && planning.Context.Enrolment.To >= request.From))
            yield return new(AbsenceRefusalReason.OutsideEnrolment, first.Id) { EnrolledFrom = first.From, EnrolledTo = first.To };
    }

    private static IEnumerable<AbsenceRefusal> Form(DeclareAbsenceRequest request)
    {
        if (request.From > request.To) yield return new(AbsenceRefusalReason.DatesReversed);
        if (request.To.DayNumber - request.From.DayNumber >= MaxDays) yield return new(AbsenceRefusalReason.PeriodTooLong);
        var comment = AbsenceComment.Of(request.Comment);
        if (comment is null && NeedsComment(request.Reason)) yield return new(AbsenceRefusalReason.CommentMissing);
        if (comment?.Length > MaxCommentCharacters) yield return new(AbsenceRefusalReason.CommentTooLong);
        if (comment is not null && !PlainText.IsPlain(comment)) yield return new(AbsenceRefusalReason.CommentUnprintable);
    }

    private static IEnumerable<AbsenceRefusal> WithoutDocument(
        DeclareAbsenceRequest request, IReadOnlyList<Receipt> receipts, bool proofOnPaper, bool isLaterOffered)
    {
        if (receipts.Count > 0 || !NeedsDocument(request.Reason) || isLaterOffered) yield break;
        if (request.ProofLater == true) yield return new(AbsenceRefusalReason.LaterProofNotOffered);
        else if (!proofOnPaper) yield return new(AbsenceRefusalReason.DocumentMissing);
    }

    private static IEnumerable<AbsenceRefusal> Documents(
        string householdId, string accountId, DeclareAbsenceRequest request, IReadOnlyList<Receipt> receipts, DateTimeOffset now)
    {
        if (receipts.Count > MaxReceipts) yield return new(AbsenceRefusalReason.TooManyDocuments);
        foreach (var receipt in receipts)
        {
            var isOwn = receipt.HouseholdId == householdId && (receipt.AccountId ?? accountId) == accountId;
            if (!isOwn) yield return new(AbsenceRefusalReason.DocumentOfAnotherHousehold, receipt.DocumentId);
            else if (now > receipt.ExpiresAt) yield return new(AbsenceRefusalReason.DocumentExpired, receipt.DocumentId);
        }
    }
}
