using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.StorageSpace;

namespace EspaceFamille.Documents.Tests.Domain.StorageSpace;

public sealed class SpaceRetentionRulesTests
{
    private static readonly DateOnly Today = Spaces.Today;
    private static readonly DateOnly Erasure = Today.AddMonths(36);

    [Fact]
    public void Announce_UnusedSpace_PublishesSixtyAndSevenDaysBefore()
    {
        var space = Spaces.Of();
        Assert.Equal(Erasure.AddDays(-60), space.NoticeOn);
        Assert.Null(SpaceRetentionRules.Announce(space, Erasure.AddDays(-61)));

        var first = SpaceRetentionRules.Announce(space, Erasure.AddDays(-60))!;
        Assert.Equal(Erasure, MessageOf(first).ErasedOn);
        Assert.Null(SpaceRetentionRules.Announce(first.State, Erasure.AddDays(-8)));
        var last = SpaceRetentionRules.Announce(first.State, Erasure.AddDays(-7))!;

        Assert.Equal((Erasure, Erasure.AddDays(-7)), (MessageOf(last).ErasedOn, MessageOf(last).AnnouncedOn));
        Assert.Null(last.State.NoticeOn);
    }

    /// <summary>Nothing is erased less than 60 days after the first mail, nor less than 7 days after the last one.</summary>
    [Fact]
    public void Announce_AfterAnOutage_MovesTheErasure()
    {
        var late = Erasure.AddDays(30);
        var first = SpaceRetentionRules.Announce(Spaces.Of(), late)!.State;
        Assert.Equal(late.AddDays(60), SpaceRetentionRules.AnnouncedErasure(first, late));

        var last = SpaceRetentionRules.Announce(first, late.AddDays(100))!.State;

        Assert.Equal(new SpaceAnnouncement(7, late.AddDays(107)), last.Announcement);
    }

    [Fact]
    public void Reopen_DisabledAccount_BeginsAnnouncementsAndEmptyingAnew()
    {
        var space = SpaceRetentionRules.Announce(Spaces.Of(), Erasure)!.State with { EmptiedOn = Erasure };
        var disabled = SpaceRules.Disable(space, 5, DateTimeOffset.UnixEpoch)!.State;

        var reopened = SpaceRules.Reopen(disabled, 6, Erasure)!.State;

        Assert.Equal((null, null, Erasure.AddDays(30)), (reopened.DisabledAt, reopened.Announcement, reopened.EmptiedOn));
        Assert.Null(SpaceRules.Disable(reopened, 5, DateTimeOffset.UnixEpoch));
        Assert.Null(SpaceRules.Reopen(disabled, 4, Erasure));
    }

    private static SpaceErasureAnnounced MessageOf(EspaceFamille.Platform.Change<Space> change) =>
        ((Func<long, SpaceErasureAnnounced>)Assert.Single(change.Messages))(4);
}
