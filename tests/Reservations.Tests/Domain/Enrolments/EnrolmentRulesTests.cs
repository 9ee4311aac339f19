using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Domain.Enrolments;

/// <summary>Each change of an enrolment publishes its whole state.</summary>
public sealed class EnrolmentRulesTests
{
    private static readonly DateTimeOffset Now = Paris("2026-11-25", "10:00");
    private static readonly Enrolment Stored = Johan with { Version = 4, Class = "CE1 A" };

    [Fact]
    public void Update_OtherClassAndHouseholds_PublishesTheWholeState()
    {
        var imported = Johan with { Class = "CE2 B", HouseholdIds = ["toulemonde", "other"] };

        var message = MessageOf(EnrolmentRules.Update(Stored, imported, "P1", Now)!);

        Assert.Equal(
            ("enrolment-1", 5, Now, "johan", "RESTAURATION", "P1", "Félix Concaret 1"),
            (message.EnrolmentId, message.Version, message.ChangedAt, message.ChildId, message.Activity, message.PlaceId, message.Group));
        Assert.Equal(("CE2 B", FirstDay, Day("2027-07-02")), (message.Class, message.From, message.To));
        Assert.Equal(["toulemonde", "other"], message.HouseholdIds);
    }

    [Fact]
    public void Update_SameFiles_ChangesNothing() =>
        Assert.Null(EnrolmentRules.Update(Stored, Stored with { Version = 0 }, "P1", Now));

    [Fact]
    public void End_Enrolment_PublishesYesterdayAsItsLastDay() =>
        Assert.Equal(Day("2026-11-24"), MessageOf(EnrolmentRules.End(Stored, Day("2026-11-25"), "P1", Now)!).To);

    private static EnrolmentChanged MessageOf(Change<Enrolment> change) =>
        ((Func<long, EnrolmentChanged>)Assert.Single(change.Messages))(change.State.Version + 1);
}
