using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Features.Absences;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Absences;

public sealed class LaterProofDecisionTests
{
    private static readonly DateTimeOffset Now = Paris("2026-12-02", "08:00");
    private static readonly DeclarablePlanning Planning = new(Reserved("2026-12-03"), new HashSet<DateOnly>());
    private static readonly Receipt Certificate = new()
    {
        DocumentId = "document-1",
        HouseholdId = "toulemonde",
        Qualification = "medical",
        IssuedAt = Now,
        Files = [],
    };

    [Fact]
    public void Decide_ProofLater_NeedsNoDocumentWhereTheTownOffersIt()
    {
        Assert.Empty(Decide([], isLaterOffered: true));
        Assert.Equal([AbsenceRefusalReason.LaterProofNotOffered], Decide([]));
        Assert.Equal([AbsenceRefusalReason.LaterProofNotOffered], Decide([], proofOnPaper: true));
        Assert.Empty(Decide([Certificate]));
        Assert.Equal([AbsenceRefusalReason.DocumentMissing], Decide([], later: false));
    }

    private static IEnumerable<AbsenceRefusalReason> Decide(
        IReadOnlyList<Receipt> receipts, bool proofOnPaper = false, bool isLaterOffered = false, bool later = true)
    {
        var request = new DeclareAbsenceRequest
        {
            ChildId = "johan",
            EnrolmentIds = [Johan.Id],
            From = Day("2026-12-01"),
            To = Day("2026-12-31"),
            Reason = AbsenceReason.ChildIllness,
            ProofLater = later,
        };
        var declarable = new DeclarableDays([Planning.Context.Enrolment], [Planning]);
        return AbsenceRules.Decide("toulemonde", "parent", request, receipts, declarable, Now, proofOnPaper, isLaterOffered)
            .Refusals.Select(refusal => refusal.Reason);
    }
}
