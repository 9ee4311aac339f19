using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Features.Absences;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Absences;

public class AbsenceCommentTests
{
    [Theory]
    [InlineData(" Fi\u00e8vre\r\ndepuis\rhier ", "Fi\u00e8vre\ndepuis\nhier")]
    [InlineData("Fie\u0300vre", "Fi\u00e8vre")]
    [InlineData(" \r\n", null)]
    [InlineData(null, null)]
    public void Of_TextOfABrowser_IsComposedWithOneCharacterPerLineBreak(string? written, string? expected) =>
        Assert.Equal(expected, AbsenceComment.Of(written));

    [Theory]
    [InlineData(null)]
    [InlineData("  \r\n ")]
    public void Decide_ForceMajeureWithoutComment_IsRefused(string? comment) =>
        Assert.Equal(AbsenceRefusalReason.CommentMissing, Assert.Single(Refusals(AbsenceReason.ForceMajeure, comment)));

    [Fact]
    public void Decide_LineBreaksOfABrowser_CountOnce()
    {
        var lines = string.Concat(Enumerable.Repeat("x\r\n", AbsenceRules.MaxCommentCharacters / 2));

        Assert.Empty(Refusals(AbsenceReason.TeacherAbsence, lines));
        Assert.Equal(AbsenceRefusalReason.CommentTooLong, Assert.Single(Refusals(AbsenceReason.TeacherAbsence, $"{lines}xx")));
    }

    private static IEnumerable<AbsenceRefusalReason> Refusals(AbsenceReason reason, string? comment)
    {
        var request = new DeclareAbsenceRequest
        {
            ChildId = "johan",
            EnrolmentIds = [Johan.Id],
            From = Day("2026-12-01"),
            To = Day("2026-12-31"),
            Reason = reason,
            Comment = comment,
        };
        var declarable = new DeclarableDays([Johan], [new DeclarablePlanning(Reserved("2026-12-03"), new HashSet<DateOnly>())]);
        return AbsenceRules.Decide("toulemonde", "parent", request, [], declarable, Paris("2026-12-02", "08:00"), proofOnPaper: true)
            .Refusals.Select(refusal => refusal.Reason);
    }
}
