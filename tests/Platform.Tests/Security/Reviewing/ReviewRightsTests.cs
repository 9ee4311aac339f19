using EspaceFamille.Contracts;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security.Reviewing;

public sealed class ReviewRightsTests
{
    private static readonly string[] NoPlace = [];

    [Theory]
    [InlineData("*", "p1", true)]
    [InlineData("*", null, true)]
    [InlineData("absence", "p1", true)]
    [InlineData("absence", null, true)]
    [InlineData("absence:p1", "p1", true)]
    [InlineData("absence:p1 absence:p2", "p2", true)]
    [InlineData("absence:p1", "p2", false)]
    [InlineData("absence:p1", null, false)]
    [InlineData("reservations", "p1", false)]
    [InlineData("unknown", "p1", false)]
    [InlineData("of-a-newer-version", "p1", false)]
    [InlineData("", "p1", false)]
    [InlineData(null, "p1", false)]
    public void Covers_AbsenceAtAPlaceOrNone_FollowsTheClaim(string? claim, string? place, bool expected) =>
        Assert.Equal(expected, ReviewRights.Parse(claim).Covers(RequestKind.Absence, place is null ? NoPlace : [place]));

    [Fact]
    public void Covers_RequestAtTwoPlaces_NeedsARightForOneOfThem() =>
        Assert.True(ReviewRights.Parse("absence:p1").Covers(RequestKind.Absence, ["p2", "p1"]));

    [Theory]
    [InlineData("*")]
    [InlineData("absence absence:p1")]
    [InlineData("")]
    public void ToString_ParsedClaim_IsTheClaim(string claim) => Assert.Equal(claim, $"{ReviewRights.Parse(claim)}");
}
