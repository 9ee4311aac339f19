using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Journeys.Requests;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Requests;

public sealed class RequestDetailTextsTests
{
    private static readonly DateTimeOffset Morning = new(2026, 12, 2, 8, 0, 0, TimeSpan.Zero);

    private static AbsenceResponse Absence => new()
    {
        Id = "1",
        Number = "ABS-2026-000123",
        State = AbsenceState.UnderReview,
        ChildId = "child-1",
        DeclaredAt = Morning,
        From = new(2026, 12, 3),
        To = new(2026, 12, 3),
        Reason = AbsenceReason.ChildIllness,
        Days = [],
        DocumentIds = [],
        ByAgent = false,
        NobodyToldByMail = false,
        Readings = [Morning.AddHours(1), Morning.AddHours(4)],
    };

    [Fact]
    public void Readings_OfAbsenceAndReview_AreInTheOrderOfTime()
    {
        var review = new HouseholdReviewResponse(
            RequestKind.Absence, "1", "ABS-2026-000123", ReviewState.Waiting, null, null, null, false, null, [],
            [new(Morning.AddHours(3), "file-1")])
        {
            DetailReadings = [Morning.AddHours(2)],
            PageExports = [new(Morning.AddHours(5), "Demande au guichet")],
        };

        Assert.Equal(
            [
                "a lu le motif et le commentaire", "a lu ce que vous avez écrit sur vos pièces", "a lu une pièce",
                "a lu le motif et le commentaire", "a préparé pour vous une archive des pages de vos pièces : Demande au guichet",
            ],
            RequestDetailTexts.Readings(Absence, review).Select(reading => reading.What));
    }

    [Fact]
    public void Readings_WithoutAReview_AreThoseOfTheAbsence() =>
        Assert.Equal([9, 12], RequestDetailTexts.Readings(Absence, review: null).Select(reading => reading.At.Hour));
}
