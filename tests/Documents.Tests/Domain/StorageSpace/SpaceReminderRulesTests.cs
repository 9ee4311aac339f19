using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.StorageSpace;

namespace EspaceFamille.Documents.Tests.Domain.StorageSpace;

public sealed class SpaceReminderRulesTests
{
    private static readonly DateOnly Today = Spaces.Today;

    [Fact]
    public void Remind_DayByDay_PublishesSixtyThirtyAndSevenDaysBefore()
    {
        var (space, published) = (Spaces.Of(Spaces.Document(90), Spaces.Document()), new List<int>());

        for (var day = 0; day < 100; day++)
        {
            var change = SpaceReminderRules.Remind(space, Today.AddDays(day));
            published.AddRange((change?.Messages ?? []).Select(_ => 90 - day));
            space = change?.State ?? space;
        }

        Assert.Equal([60, 30, 7], published);
        Assert.Null(SpaceReminderRules.NextOn(space));
    }

    [Theory]
    [InlineData(25, 30)]
    [InlineData(5, 7)]
    [InlineData(0, 7)]
    public void Remind_AfterAnOutage_PublishesTheNearestAlone(int left, int reminded)
    {
        var change = SpaceReminderRules.Remind(Spaces.Of(Spaces.Document(left)), Today)!;

        Assert.Single(change.Messages);
        Assert.Equal(reminded, change.State.Documents[0].Reminded);
        Assert.False(SpaceReminderRules.NextOn(change.State) <= Today);
    }

    [Fact]
    public void Remind_DocumentThatExpiredDuringAnOutage_PublishesNothingAndIsNotFoundAgain()
    {
        var change = SpaceReminderRules.Remind(Spaces.Of(Spaces.Document(-1)), Today)!;

        Assert.Empty(change.Messages);
        Assert.Null(SpaceReminderRules.NextOn(change.State));
    }

    [Fact]
    public void Remind_SeveralDocuments_AreOneMessageByTheirDays()
    {
        var space = Spaces.Of(
            Spaces.Document(60), Spaces.Document(7, "2"), Spaces.Document(7, "3"), Spaces.Document(61, "4"), Spaces.Document(null, "5"));

        var message = MessageOf(SpaceReminderRules.Remind(space, Today)!);

        Assert.Equal(("account-1", 4L, Today), (message.AccountId, message.Version, message.RemindedOn));
        Assert.Equal(
            [(Today.AddDays(7), 2), (Today.AddDays(60), 1)], message.Expiries.Select(one => (one.ValidUntil, one.Documents)));
    }

    /// <summary>A document that is added on the day of a reminder waits for the next day.</summary>
    [Fact]
    public void Remind_TwiceOnADay_PublishesOnce()
    {
        var reminded = SpaceReminderRules.Remind(Spaces.Of(Spaces.Document(7)), Today)!.State;
        var later = SpaceRules.Add(reminded, Spaces.Document(20, "2"))!.State;

        Assert.Null(SpaceReminderRules.Remind(later, Today));
        Assert.Equal(Today.AddDays(1), later.NoticeOn);
        Assert.Single(SpaceReminderRules.Remind(later, Today.AddDays(1))!.Messages);
    }

    [Fact]
    public void Replace_WithAnotherDate_RemindsAgainAndWithTheSameOneDoesNot()
    {
        var reminded = SpaceReminderRules.Remind(Spaces.Of(Spaces.Document(60)), Today)!.State;
        var document = reminded.Documents[0];

        var renamed = SpaceRules.Replace(reminded, document, document with { Details = [2], Reminded = null })!.State;
        var moved = SpaceRules.Replace(reminded, document, document with { ExpiresOn = Today.AddDays(61) })!.State;
        var unticked = SpaceRules.Replace(reminded, document, document with { ExpiresOn = null })!.State;

        Assert.Equal(
            (Today.AddDays(30), Today.AddDays(1), null),
            (SpaceReminderRules.NextOn(renamed), SpaceReminderRules.NextOn(moved), SpaceReminderRules.NextOn(unticked)));
        Assert.Null(SpaceReminderRules.NextOn(SpaceRules.Delete(reminded, document.Id)!.State));
    }

    [Fact]
    public void NoticeOn_DisabledOrClosedAccount_IsNone()
    {
        var space = Spaces.Of(Spaces.Document(60));

        Assert.Equal(Today, space.NoticeOn);
        Assert.Null((space with { DisabledAt = DateTimeOffset.UnixEpoch }).NoticeOn);
        Assert.Null((space with { ClosedAt = DateTimeOffset.UnixEpoch }).NoticeOn);
        Assert.Null(SpaceReminderRules.Remind(space with { DisabledAt = DateTimeOffset.UnixEpoch }, Today));
    }

    private static SpaceExpiryReminded MessageOf(EspaceFamille.Platform.Change<Space> change) =>
        ((Func<long, SpaceExpiryReminded>)Assert.Single(change.Messages))(4);
}
