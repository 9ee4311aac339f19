using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Language;
using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Features.DeclareAbsence;

/// <summary>Decides whether an absence may be declared, and which days it touches: reserved ones only, the town being
/// the judge of the rest.</summary>
internal static class AbsenceRules
{
    public const int LongestDays = 366;
    public const int LongestCommentCharacters = 1000;
    public const int MostReceipts = 10;

    /// <param name="plannings">Of each claimed enrolment that exists, the plannings of the period; an empty one where none is.</param>
    /// <param name="proofOnPaper">For an agent, whose reviewers will see on paper what a family must upload.</param>
    public static AbsenceDecision Decide(
        AbsenceClaim claim, IReadOnlyList<ClaimedPlanning> plannings, DateTimeOffset now, bool proofOnPaper = false)
    {
        AbsenceRefusal[] refusals = [.. Enrolments(claim, plannings), .. Form(claim), .. Documents(claim, proofOnPaper)];
        if (refusals.Length > 0) return Refused(refusals);

        AbsentDay[] free = [.. HeldDays(plannings, claim, now, underReview: false)];
        return free.Length > 0
            ? new(free, [.. ServedDays(plannings, claim)], [])
            : Refused([new(HeldDays(plannings, claim, now, underReview: true).Any()
                ? AbsenceRefusalReason.AlreadyDeclared
                : AbsenceRefusalReason.NoReservedDay)]);
    }

    public static bool NeedsDocument(AbsenceReason reason) => reason switch
    {
        AbsenceReason.TeacherAbsence => false,
        AbsenceReason.ChildIllness or AbsenceReason.SiblingIllness or AbsenceReason.Dispensation
            or AbsenceReason.FamilyDeath or AbsenceReason.ForceMajeure => true,
    };

    private static AbsenceDecision Refused(IReadOnlyList<AbsenceRefusal> refusals) => new([], [], refusals);

    private static IEnumerable<AbsentDay> HeldDays(
        IReadOnlyList<ClaimedPlanning> plannings, AbsenceClaim claim, DateTimeOffset now, bool underReview) =>
        from planning in plannings
        from day in planning.Context.Planning.Days.Keys.Order()
        where claim.Covers(day) && BookingRules.IsHeld(planning.Context.Planning.On(day))
        where planning.UnderReview.Contains(day) == underReview
        let deadline = DeadlineRules.ForCancelling(planning.Context, day)
        select new AbsentDay(planning.Context.Enrolment.Id, day, deadline, CanStillCancel: now <= deadline);

    private static IEnumerable<ServedDay> ServedDays(IReadOnlyList<ClaimedPlanning> plannings, AbsenceClaim claim) =>
        from planning in plannings
        from day in planning.Context.Planning.Days
        where claim.Covers(day.Key) && day.Value.State is DayState.Served
        orderby day.Key
        select new ServedDay(planning.Context.Enrolment.Id, day.Key);

    private static IEnumerable<AbsenceRefusal> Enrolments(AbsenceClaim claim, IReadOnlyList<ClaimedPlanning> plannings)
    {
        if (claim.EnrolmentIds.Count == 0) yield return new(AbsenceRefusalReason.NoEnrolment);
        foreach (var id in claim.EnrolmentIds.Distinct())
        {
            var enrolment = plannings.Select(planning => planning.Context.Enrolment).FirstOrDefault(found => found.Id == id);
            if (enrolment?.HouseholdIds.Contains(claim.HouseholdId) != true) yield return new(AbsenceRefusalReason.UnknownEnrolment, id);
            else if (enrolment.ChildId != claim.ChildId) yield return new(AbsenceRefusalReason.EnrolmentOfAnotherChild, id);
        }
    }

    private static IEnumerable<AbsenceRefusal> Form(AbsenceClaim claim)
    {
        if (claim.From > claim.To) yield return new(AbsenceRefusalReason.DatesReversed);
        if (claim.To.DayNumber - claim.From.DayNumber >= LongestDays) yield return new(AbsenceRefusalReason.PeriodTooLong);
        if (claim.Comment?.Length > LongestCommentCharacters) yield return new(AbsenceRefusalReason.CommentTooLong);
        if (claim.Comment is { } comment && !PlainText.IsPlain(comment)) yield return new(AbsenceRefusalReason.CommentUnprintable);
    }

    private static IEnumerable<AbsenceRefusal> Documents(AbsenceClaim claim, bool proofOnPaper)
    {
        if (claim.Receipts.Count == 0 && NeedsDocument(claim.Reason) && !proofOnPaper) yield return new(AbsenceRefusalReason.DocumentMissing);
        if (claim.Receipts.Count > MostReceipts) yield return new(AbsenceRefusalReason.TooManyDocuments);
        foreach (var receipt in claim.Receipts)
        {
            if (receipt.HouseholdId != claim.HouseholdId) yield return new(AbsenceRefusalReason.DocumentOfAnotherHousehold, receipt.PieceId);
            else if (receipt.Age > Receipt.Lifetime) yield return new(AbsenceRefusalReason.DocumentExpired, receipt.PieceId);
        }
    }
}
