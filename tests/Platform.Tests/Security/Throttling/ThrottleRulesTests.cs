using CsCheck;
using Xunit;

namespace EspaceFamille.Platform.Tests.Security.Throttling;

public sealed class ThrottleRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Try_FourFailures_IsAllowed()
    {
        var attempts = Fail(LoginAttempts.None, Start, 4);

        Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(attempts, Start));
    }

    [Theory]
    [InlineData(5, 60)]
    [InlineData(6, 120)]
    [InlineData(7, 240)]
    [InlineData(8, 480)]
    public void Try_FifthAndLaterFailure_DoublesThePause(int failures, int seconds)
    {
        var (attempts, now) = FailPatiently(failures);

        Assert.Equal(now.AddSeconds(seconds), attempts.BlockedUntil);
        Assert.Equal(new ThrottleDecision.Wait(now.AddSeconds(seconds)), ThrottleRules.Try(attempts, now.AddSeconds(seconds - 1)));
        Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(attempts, now.AddSeconds(seconds)));
    }

    [Fact]
    public void Try_AnyPatternOfPauses_AllowsTwentyFiveAttemptsPerDay() =>
        Gen.Int[0, 7200].List[1, 400].Sample(pauses =>
        {
            var (attempts, now, taken) = (LoginAttempts.None, Start, new List<DateTimeOffset>());
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromSeconds(pause);
                if (ThrottleRules.Try(attempts, now) is not ThrottleDecision.Allowed allowed)
                    continue;
                attempts = allowed.After;
                taken.Add(now);
            }

            return taken.All(at => taken.Count(other => other >= at && other - at < ThrottleRules.Day) <= ThrottleRules.AttemptsPerDay);
        });

    /// <summary>Outcomes: 0 fails, 1 is refunded, 2 is a complete sign-in.</summary>
    [Fact]
    public void Succeed_AnyPatternOfOutcomes_NeverGivesMoreThanTwentyFiveFailuresPerDay() =>
        Gen.Select(Gen.Int[0, 7200], Gen.Int[0, 2]).List[1, 400].Sample(tries =>
        {
            var (attempts, now, failed) = (LoginAttempts.None, Start, new List<DateTimeOffset>());
            foreach (var (pause, outcome) in tries)
            {
                now += TimeSpan.FromSeconds(pause);
                if (ThrottleRules.Try(attempts, now) is not ThrottleDecision.Allowed allowed)
                    continue;
                attempts = outcome switch
                {
                    1 => ThrottleRules.Refund(allowed.After, now),
                    2 => ThrottleRules.Succeed(allowed.After, now),
                    _ => allowed.After,
                };
                if (outcome == 0)
                    failed.Add(now);
            }

            return failed.All(at => failed.Count(other => other >= at && other - at < ThrottleRules.Day) <= ThrottleRules.AttemptsPerDay);
        });

    [Fact]
    public void Refund_OnlyAttempt_IsAsIfItWereNeverMade()
    {
        var before = Fail(LoginAttempts.None, Start, 4);
        var counted = Fail(before, Start.AddSeconds(9), 1);

        var after = ThrottleRules.Refund(counted, Start.AddSeconds(9));

        Assert.NotNull(counted.BlockedUntil);
        Assert.Equal((before.Failures, before.BlockedUntil), (after.Failures, after.BlockedUntil));
        Assert.Equal(before.Instants, after.Instants);
    }

    /// <summary>The database keeps milliseconds: the stored instant is before the one in memory.</summary>
    [Fact]
    public void Refund_InstantReadFromTheDatabase_IsFound()
    {
        var counted = Start.AddTicks(7);
        var stored = LoginAttempts.None with { Instants = [Start], Failures = 1 };

        Assert.Empty(ThrottleRules.Refund(stored, counted).Instants);
    }

    [Fact]
    public void Succeed_AfterFailures_EndsThePauseAndKeepsThemForTheDay()
    {
        var (failed, now) = FailPatiently(7);
        var at = failed.BlockedUntil!.Value;
        var counted = Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(failed, at)).After;

        var after = ThrottleRules.Succeed(counted, at);

        Assert.Equal((0, null, 7), (after.Failures, after.BlockedUntil, after.Instants.Count));
        Assert.True(at > now);
    }

    [Fact]
    public void TryUnlocked_TenAttempts_AreAllowedAtOnce()
    {
        var attempts = LoginAttempts.None;
        for (var attempt = 0; attempt < 10; attempt++)
            attempts = ThrottleRules.TryUnlocked(attempts, Start) ?? throw new InvalidOperationException($"Attempt {attempt} was refused.");

        Assert.Null(ThrottleRules.TryUnlocked(attempts, Start.AddDays(1)));
    }

    [Fact]
    public void Try_AnyNumberOfFailures_PausesOneDayAtMost() =>
        Gen.Int[1, 200].Sample(failures =>
        {
            var (attempts, now) = FailPatiently(failures);
            return ThrottleRules.Try(attempts, now + ThrottleRules.Day) is ThrottleDecision.Allowed;
        });

    [Fact]
    public void Try_DayWithoutAttempts_ResetsFailures()
    {
        var (attempts, now) = FailPatiently(7);

        var allowed = Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(attempts, now + ThrottleRules.Day));

        Assert.Equal(1, allowed.After.Failures);
        Assert.Null(allowed.After.BlockedUntil);
    }

    private static LoginAttempts Fail(LoginAttempts attempts, DateTimeOffset now, int times) => Enumerable.Range(0, times)
        .Aggregate(attempts, (known, _) => Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(known, now)).After);

    /// <summary>Fails that many times, each as soon as it is allowed.</summary>
    private static (LoginAttempts Attempts, DateTimeOffset Now) FailPatiently(int failures)
    {
        var (attempts, now) = (LoginAttempts.None, Start);
        for (var failure = 0; failure < failures;)
        {
            if (ThrottleRules.Try(attempts, now) is ThrottleDecision.Allowed allowed)
                (attempts, failure) = (allowed.After, failure + 1);
            else if (ThrottleRules.Try(attempts, now) is ThrottleDecision.Wait wait)
                now = wait.Until;
        }

        return (attempts, now);
    }
}
