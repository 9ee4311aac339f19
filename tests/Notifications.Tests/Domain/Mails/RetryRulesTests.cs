using CsCheck;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Tests.Service;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Domain.Mails;

public sealed class RetryRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 16, 17, 3, 0, TimeSpan.Zero);
    private static readonly Mail Pending =
        MailRules.New(Messages.RequestOf("account-1"), "account-1", AbsenceReceivedFacts.Samples[0], "ville.example", null, Now);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(10, 2560)]
    [InlineData(11, 3600)]
    [InlineData(80, 3600)]
    public void Pause_AfterFailures_DoublesFromFiveSecondsToOneHour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryRules.Pause(failures));

    [Fact]
    public void Pause_MoreFailures_IsNeverShorter() =>
        Gen.Int[1, 1000].Sample(failures => RetryRules.Pause(failures) <= RetryRules.Pause(failures + 1));

    [Fact]
    public void After_Accepted_IsSentWithTheServersAnswer()
    {
        var sent = RetryRules.After(Pending, Attempt(DeliveryResult.Accepted, "250 OK", Now));

        Assert.Equal((MailState.Sent, Now), (sent.State, sent.SentAt));
        Assert.Equal("250 OK", Assert.Single(sent.Deliveries).Answer);
    }

    [Fact]
    public void After_Retryable_IsDueAgainAfterThePause()
    {
        var once = RetryRules.After(Pending, Later(Now));
        var twice = RetryRules.After(once, Later(Now.AddSeconds(5)));

        Assert.Equal((MailState.Pending, Now.AddSeconds(5)), (once.State, once.DueAt));
        Assert.Equal((MailState.Pending, Now.AddSeconds(15)), (twice.State, twice.DueAt));
        Assert.Equal(2, twice.Deliveries.Count);
    }

    [Fact]
    public void After_Rejected_FailsAtOnce() =>
        Assert.Equal(MailState.Failed, RetryRules.After(Pending, Attempt(DeliveryResult.Rejected, "550", Now)).State);

    [Fact]
    public void After_ThreeDaysOfAttempts_Fails()
    {
        var first = RetryRules.After(Pending, Later(Now));

        Assert.Equal(MailState.Pending, RetryRules.After(first, Later(Now.AddDays(3).AddTicks(-1))).State);
        Assert.Equal(MailState.Failed, RetryRules.After(first, Later(Now.AddDays(3))).State);
    }

    [Fact]
    public void After_LongWaitForTheCard_StillRetriesForThreeDays() =>
        Assert.Equal(MailState.Pending, RetryRules.After(Pending, Later(Now.AddDays(30))).State);

    [Fact]
    public void Take_DueMail_IsNotDueBeforeTheLeaseEnds() =>
        Assert.Equal(Now.AddMinutes(2), RetryRules.Take(Pending, TimeSpan.FromMinutes(2), Now).DueAt);

    [Fact]
    public void Wake_MailThatWaited_IsDueNow()
    {
        var waiting = RetryRules.WaitForCard(Pending, Now);
        var woken = RetryRules.Wake(waiting, Now.AddSeconds(3));

        Assert.True(waiting.WaitsForCard);
        Assert.Equal((false, Now.AddSeconds(3)), (woken.WaitsForCard, woken.DueAt));
    }

    private static Delivery Later(DateTimeOffset at) => Attempt(DeliveryResult.Retryable, "451 later", at);

    private static Delivery Attempt(DeliveryResult result, string answer, DateTimeOffset at) =>
        new() { At = at, Result = result, Answer = answer };
}
