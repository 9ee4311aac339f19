using CsCheck;
using EspaceFamille.Identity.Features.SignIn;

namespace EspaceFamille.Identity.Tests.SignIn;

public sealed class ThrottleRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Try_FourFailures_AreFree()
    {
        var tries = Fail(LoginTries.None, Start, 4);

        Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(tries, Start));
    }

    [Theory]
    [InlineData(5, 60)]
    [InlineData(6, 120)]
    [InlineData(7, 240)]
    [InlineData(8, 480)]
    public void Try_FailureAfterTheFifth_PausesTwiceAsLong(int failures, int seconds)
    {
        var (tries, now) = FailPatiently(failures);

        Assert.Equal(now.AddSeconds(seconds), tries.BlockedUntil);
        Assert.Equal(new ThrottleDecision.Wait(now.AddSeconds(seconds)), ThrottleRules.Try(tries, now.AddSeconds(seconds - 1)));
        Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(tries, now.AddSeconds(seconds)));
    }

    [Fact]
    public void Try_AnyPatternOfWaiting_NeverGetsMoreThanTwentyFiveTriesInADay() =>
        Gen.Int[0, 7200].List[1, 400].Sample(pauses =>
        {
            var (tries, now, taken) = (LoginTries.None, Start, new List<DateTimeOffset>());
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromSeconds(pause);
                if (ThrottleRules.Try(tries, now) is not ThrottleDecision.Allowed allowed)
                    continue;
                tries = allowed.After;
                taken.Add(now);
            }

            return taken.All(at => taken.Count(other => other >= at && other - at < ThrottleRules.Day) <= ThrottleRules.TriesPerDay);
        });

    [Fact]
    public void Try_AnyNumberOfFailures_PausesADayAtMost() =>
        Gen.Int[1, 200].Sample(failures =>
        {
            var (tries, now) = FailPatiently(failures);
            return ThrottleRules.Try(tries, now + ThrottleRules.Day) is ThrottleDecision.Allowed;
        });

    [Fact]
    public void Try_AfterAQuietDay_StartsAfresh()
    {
        var (tries, now) = FailPatiently(7);

        var allowed = Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(tries, now + ThrottleRules.Day));

        Assert.Equal(1, allowed.After.Failures);
        Assert.Null(allowed.After.BlockedUntil);
    }

    private static LoginTries Fail(LoginTries tries, DateTimeOffset now, int times) => Enumerable.Range(0, times)
        .Aggregate(tries, (known, _) => Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(known, now)).After);

    /// <summary>Fails so often, each time as soon as it may.</summary>
    private static (LoginTries Tries, DateTimeOffset Now) FailPatiently(int failures)
    {
        var (tries, now) = (LoginTries.None, Start);
        for (var failure = 0; failure < failures;)
        {
            if (ThrottleRules.Try(tries, now) is ThrottleDecision.Allowed allowed)
                (tries, failure) = (allowed.After, failure + 1);
            else if (ThrottleRules.Try(tries, now) is ThrottleDecision.Wait wait)
                now = wait.Until;
        }

        return (tries, now);
    }
}
