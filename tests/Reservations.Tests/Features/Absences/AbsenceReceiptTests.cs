using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Features.Absences;
using Xunit;
using static EspaceFamille.Reservations.Tests.Domain.APlanning;
using static EspaceFamille.Reservations.Tests.Domain.TarnosCalendar;

namespace EspaceFamille.Reservations.Tests.Features.Absences;

/// <summary>A receipt is sent by the account that uploaded the document: a draft of the other adult is not declared with.</summary>
public sealed class AbsenceReceiptTests
{
    [Theory]
    [InlineData("toulemonde", "parent", false)]
    [InlineData("toulemonde", null, false)]
    [InlineData("toulemonde", "other-parent", true)]
    [InlineData("martin", "parent", true)]
    public void Decide_ReceiptOfAnAccount_IsTakenFromThatAccountOfTheHouseholdAlone(string household, string? account, bool isRefused)
    {
        var now = Paris("2026-12-02", "08:00");
        var receipt = new Receipt
        {
            DocumentId = "d",
            HouseholdId = household,
            AccountId = account,
            Qualification = "medical",
            IssuedAt = now,
            Files = [],
        };
        var request = new DeclareAbsenceRequest
        {
            ChildId = "johan",
            EnrolmentIds = [],
            From = Day("2026-12-01"),
            To = Day("2026-12-31"),
            Reason = AbsenceReason.ChildIllness,
        };

        var refusals = AbsenceRules.Decide("toulemonde", "parent", request, [receipt], new([], []), now).Refusals;

        Assert.Equal(isRefused, refusals.Any(refusal => refusal.Reason is AbsenceRefusalReason.DocumentOfAnotherHousehold));
    }
}
