using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Domain.Reviews;

public sealed class LinkReviewRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly LinkRequested Link = LinkRequests.Requested("lea", Now, "piece-1", "piece-2");
    private static readonly LinkDecided Decided = LinkRequests.Decided(Link, Now.AddDays(3), Decision.Accepted);

    [Fact]
    public void Open_TwoDocumentsOfWhichNoneIsAvailable_CountsThemAsMissingWithoutAHousehold()
    {
        var review = LinkReviewRules.Open(Link, attached: []);

        Assert.Equal(
            (2, null, "lea", RequestKind.Link), (review.MissingDocuments, review.HouseholdId, review.AccountId, review.RequestKind));
    }

    [Fact]
    public void End_InBothOrdersAndTripled_IsTheSameDecisionOnce()
    {
        var after = LinkReviewRules.End(LinkReviewRules.Open(Link, attached: []), Decided)!.State;
        var before = LinkReviewRules.DecidedBeforeOpening(Decided);

        Assert.All([after, before], review => Assert.Equal(
            (ReviewState.Decided, Decision.Accepted, "agent-1", Decided.DecidedAt),
            (review.State, review.Decision, review.DecidedBy, review.EndedAt)));
        Assert.All([after, before], review => Assert.Null(LinkReviewRules.End(review, Decided)));
        Assert.Empty(LinkReviewRules.End(LinkReviewRules.Open(Link, attached: []), Decided)!.Messages);
    }

    [Fact]
    public void MayReview_LinkRequestWithTheKeyOfTheOwnHousehold_IsFalse()
    {
        var review = LinkReviewRules.Open(Link, attached: []) with { KeyHouseholdId = "own" };

        Assert.False(new StaffAccess("agent", "*", ["own"]).MayReview(review));
        Assert.True(new StaffAccess("agent", "*", ["another"]).MayReview(review));
    }
}
