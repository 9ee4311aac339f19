using CsCheck;
using EspaceFamille.Identity.Domain.SignIn;

namespace EspaceFamille.Identity.Tests.Domain.SignIn;

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
