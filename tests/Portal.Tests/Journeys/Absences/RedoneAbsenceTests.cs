using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Journeys.Absences;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Absences;

/// <summary>Which days of an earlier declaration are no longer reserved when it is repeated.</summary>
public sealed class RedoneAbsenceTests
{
    private static readonly DateOnly Monday = new(2026, 12, 14);

    [Fact]
    public void Gone_DayThatNoPreviewMentions_IsListedOnce()
    {
        var redone = Redone(("meals", Monday), ("meals", Monday.AddDays(1)), ("centre", Monday.AddDays(1)));

        Assert.Equal([Monday.AddDays(1)], redone.Gone(Previewed(new PreviewedDay("meals", "", Monday, default, CanStillCancel: false))));
    }

    [Fact]
    public void Gone_DaysServedOrOfAnotherAbsence_AreStillReserved()
    {
        var redone = Redone(("meals", Monday), ("centre", Monday));
        var previews = Previews(new AbsencePreviewResponse(Monday, Monday.AddDays(4), [], [new ServedDay("meals", Monday)])
        {
            LeftOut = [new("centre", "", Monday, LeftOutReason.AlreadyDeclared)],
        });

        Assert.Empty(redone.Gone(previews));
    }

    [Fact]
    public void Gone_DayOutsideThePeriod_IsNotListed() =>
        Assert.Empty(Redone(("meals", Monday.AddDays(-1)), ("meals", Monday.AddDays(5))).Gone(Previewed()));

    [Fact]
    public void Gone_OtherChild_ListsNone() =>
        Assert.Empty((Redone(("meals", Monday)) with { ChildId = "another" }).Gone(Previewed()));

    private static RedoneAbsence Redone(params (string Enrolment, DateOnly Day)[] days) =>
        new("1", "ABS-2026-000123", "child", [.. days.Select(day => new RedoneDay(day.Enrolment, day.Day))]);

    private static AbsencePreviews Previewed(params PreviewedDay[] days) =>
        Previews(new AbsencePreviewResponse(Monday, Monday.AddDays(4), days, []));

    private static AbsencePreviews Previews(AbsencePreviewResponse preview) =>
        new([(new AbsentChild("child", "Charlotte", [], []), new Answer<AbsencePreviewResponse>(preview, Failure: null))]);
}
