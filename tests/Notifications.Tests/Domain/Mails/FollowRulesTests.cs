using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceSettled;
using EspaceFamille.Notifications.Tests.Service;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Domain.Mails;

public sealed class FollowRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 16, 17, 3, 0, TimeSpan.Zero);
    private static readonly Mail Received = MailRules.New(
        Messages.RequestOf("account-1"), "account-1", AbsenceReceivedFacts.Samples[0], "ville.example", null, Now);

    private static readonly Mail Settled = MailRules.New(
        Messages.RequestOf("account-1"), "account-1", AbsenceSettledFacts.Samples[0], "ville.example", null, Now.AddSeconds(20));

    [Fact]
    public void New_DecisionsMail_FollowsTheAcknowledgementForAtMostAMinute()
    {
        Assert.Equal((Received.Id, true, Now.AddSeconds(80)), (Settled.Follows, Settled.Held, Settled.DueAt));
        Assert.Equal((null, false, Now), (Received.Follows, Received.Held, Received.DueAt));
    }

    [Theory]
    [InlineData(nameof(MailState.Sent))]
    [InlineData(nameof(MailState.Failed))]
    public void Release_AcknowledgementDoneWith_IsDueNow(string state)
    {
        var released = FollowRules.Release(Settled, Received with { State = Enum.Parse<MailState>(state) }, Now.AddSeconds(25))!;
        Assert.Equal((false, Now.AddSeconds(25)), (released.Held, released.DueAt));
    }

    [Fact]
    public void Release_AcknowledgementStillPending_IsDueWhenThatIsAMinuteOld() =>
        Assert.Equal(Now.AddSeconds(60), FollowRules.Release(Settled, Received, Now.AddSeconds(25))!.DueAt);

    [Fact]
    public void Release_AcknowledgementNotArrived_ChangesNothing() => Assert.Null(FollowRules.Release(Settled, null, Now));

    [Fact]
    public void Release_MailThatWasTaken_ChangesNothing() => Assert.Null(FollowRules.Release(
        RetryRules.Take(Settled, TimeSpan.FromMinutes(2), Now), Received with { State = MailState.Sent }, Now));
}
