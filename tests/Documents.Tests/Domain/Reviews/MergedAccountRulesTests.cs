using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Tests.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

public sealed class MergedAccountRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly AccountsMerged Merged = new()
    {
        KeptAccountId = "kept",
        ClosedAccountId = "closed",
        HouseholdId = "home",
        MergedAt = Now,
    };

    [Fact]
    public void Move_ReviewOfTheClosedAccount_IsTheKeptOnesAndMailedOnce()
    {
        var moved = MergedAccountRules.Move(Review("closed", "closed", "father", "kept"), Merged)!.State.Head!;

        Assert.Equal("kept", moved.SubmittedBy);
        Assert.Equal(["kept", "father"], moved.Recipients);
    }

    [Fact]
    public void Move_ReviewOfAnotherAdult_Stays() => Assert.Null(MergedAccountRules.Move(Review("father", "father"), Merged));

    [Theory]
    [InlineData("closed", "kept")]
    [InlineData("father", null)]
    public void Move_Document_FollowsItsUploader(string uploadedBy, string? expected) => Assert.Equal(
        expected, MergedAccountRules.Move(ADocument.UploadedAt(Now) with { UploadedBy = uploadedBy }, Merged)?.State.UploadedBy);

    private static Review Review(string submittedBy, params string[] recipients) => new()
    {
        Id = "request",
        RequestKind = RequestKind.AddressChange,
        HouseholdId = "home",
        ChildId = null,
        Number = "ADR-2026-000001",
        DeclaredAt = Now,
        Days = [],
        DocumentIds = [],
        State = ReviewState.Waiting,
        Readings = [],
        Head = new RequestHead
        {
            Id = "request",
            Number = "ADR-2026-000001",
            HouseholdId = "home",
            ChildId = null,
            SubmittedBy = submittedBy,
            Recipients = recipients,
            OnBehalf = null,
        },
    };
}
