using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Domain.Absences;

public sealed class MergedAccountRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("closed", new[] { "closed", "kept" }, "kept", new[] { "kept" })]
    [InlineData("father", new[] { "father", "closed" }, "father", new[] { "father", "kept" })]
    public void Move_AbsenceOfTheClosedAccount_IsDeclaredByAndMailedToTheOther(
        string declaredBy, string[] recipients, string expected, string[] mailed)
    {
        var moved = MergedAccountRules.Move(Absence(declaredBy, recipients), Merged)!.State;

        Assert.Equal(expected, moved.DeclaredBy);
        Assert.Equal(mailed, moved.Recipients);
    }

    [Fact]
    public void Move_AbsenceOfAnotherAdult_Stays() => Assert.Null(MergedAccountRules.Move(Absence("father", "father"), Merged));

    private static AccountsMerged Merged => new()
    {
        KeptAccountId = "kept",
        ClosedAccountId = "closed",
        HouseholdId = "home",
        MergedAt = Now,
    };

    private static Absence Absence(string declaredBy, params string[] recipients) => new()
    {
        Id = "absence-1",
        Number = "ABS-2026-000001",
        HouseholdId = "home",
        ChildId = "child",
        DeclaredBy = declaredBy,
        DeclaredAt = Now,
        From = new(2026, 12, 3),
        To = new(2026, 12, 3),
        Details = [],
        Days = [],
        Claims = [],
        Documents = [],
        Idempotency = new Idempotency("key", "hash"),
        State = AbsenceState.UnderReview,
        Recipients = recipients,
    };
}
