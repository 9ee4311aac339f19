using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.TownMails.MailDaysCancelled;
using EspaceFamille.Notifications.Tests.Service;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Domain.Mails;

public sealed class ActMailRulesTests
{
    private static readonly DateTimeOffset At = new(2027, 1, 20, 8, 30, 0, TimeSpan.Zero);
    private static readonly DaysCancelledFacts First = DaysCancelledFacts.Samples[0];
    private static readonly DaysCancelledFacts Further =
        new() { Parts = [First.Parts[0] with { MessageId = "another", ChildId = "child-2" }] };

    private static Mail Begun { get; } =
        ActMailRules.Begin(MailRules.New(Messages.RequestOf("account-1"), "account-1", First, "ville.example", null, At), At);

    [Fact]
    public void Collect_FurtherDays_WaitsAgainForTheQuiet()
    {
        var mail = ActMailRules.Collect(Begun, Further, At.AddMinutes(1))!;
        Assert.Equal(["child-1", "child-2"], ((ActFacts)mail.Facts).ChildIds);
        Assert.Equal(At.AddMinutes(3), mail.DueAt);
    }

    [Fact]
    public void Collect_Duplicate_ChangesNothing() => Assert.Null(ActMailRules.Collect(Begun, First, At));

    [Fact]
    public void Collect_ForTenMinutes_WaitsNoLonger() =>
        Assert.Equal(At.AddMinutes(10), ActMailRules.Collect(Begun, Further, At.AddMinutes(9))!.DueAt);

    [Theory]
    [InlineData(MailState.Pending, false)]
    [InlineData(MailState.Sent, false)]
    [InlineData(MailState.Failed, true)]
    public void Collect_MailThatIsSentOrTaken_ChangesNothing(object state, bool held) =>
        Assert.Null(ActMailRules.Collect(Begun with { State = (MailState)state, Held = held }, Further, At));

    [Fact]
    public void Groups_PartsOfOneChildAndCause_AreOne()
    {
        var part = First.Parts[0];
        var later = part with { MessageId = "later", Days = [new DateOnly(2027, 1, 27), part.Days[0]] };
        var group = Assert.Single(new DaysCancelledFacts { Parts = [part, later] }.Groups);
        Assert.Equal([new DateOnly(2027, 1, 27), .. part.Days], group.Days);
    }
}
