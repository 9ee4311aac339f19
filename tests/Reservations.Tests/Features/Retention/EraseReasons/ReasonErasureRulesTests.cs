using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Features.Retention.EraseReasons;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Retention.EraseReasons;

public sealed class ReasonErasureRulesTests
{
    private static readonly DateTimeOffset Declared = new(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset Now = Declared.AddMonths(3);
    private static readonly JournalEntry Receipt = new("erase", Now, null, null, "home", "erase");

    private static readonly Absence UnderReview = new()
    {
        Id = "absence",
        Number = "ABS-2026-000001",
        HouseholdId = "home",
        ChildId = "child",
        DeclaredBy = "parent",
        DeclaredAt = Declared,
        From = new DateOnly(2026, 12, 3),
        To = new DateOnly(2026, 12, 3),
        Details = [1],
        Days = [],
        Claims = [],
        Documents = [],
        Idempotency = new Idempotency("key", "hash"),
        State = AbsenceState.UnderReview,
        Recipients = [],
    };

    [Fact]
    public void Erase_DeclaredUntilTheLimit_RemovesDetailsWithAReceipt()
    {
        var erased = ReasonErasureRules.Erase(UnderReview, Declared, Receipt, Now)!;

        Assert.Equal((null, Now, 1), (erased.State.Details, erased.State.DetailsErasedAt, erased.Messages.Count));
    }

    [Fact]
    public void Erase_DecidedAfterTheLimit_ChangesNothing() =>
        Assert.Null(ReasonErasureRules.Erase(UnderReview with { EndedAt = Declared.AddDays(1) }, Declared, Receipt, Now));

    [Fact]
    public void Erase_ErasedBefore_ChangesNothing() =>
        Assert.Null(ReasonErasureRules.Erase(UnderReview with { Details = null, DetailsErasedAt = Now }, Now, Receipt, Now));
}
