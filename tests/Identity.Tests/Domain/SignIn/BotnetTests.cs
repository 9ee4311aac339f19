using System.Globalization;
using System.Net;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Platform;
using Xunit.Abstractions;

namespace EspaceFamille.Identity.Tests.Domain.SignIn;

/// <summary>
/// A botnet against many accounts for seven virtual days, by the rules alone: each bot tries as often as it may. Every hour each owner
/// signs in at once from a known browser, and from a new one with an unlock link. ESPACE_BOTNET=all plays 5,000 addresses against 1,000
/// accounts.
/// </summary>
public sealed class BotnetTests(ITestOutputHelper output)
{
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("ESPACE_BOTNET") == "all";
    private static readonly int Addresses = IsWhole ? 5000 : 100, Accounts = IsWhole ? 1000 : 20;
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly AddressLimits Limits = new(20, 200, 60, 300, []);

    private readonly Dictionary<AttemptBucket, LoginAttempts> _buckets = [];
    private readonly Dictionary<string, int> _counters = new(StringComparer.Ordinal);
    private int _guesses;

    [Fact]
    public void Owners_SevenDaysOfABotnet_SignInWithoutWaiting()
    {
        for (var minute = 0; minute < 7 * 24 * 60; minute++)
        {
            var now = Start.AddMinutes(minute);
            _counters.Clear();
            for (var bot = 0; bot < Addresses; bot++)
                Guess(bot, now);
            if (minute % 60 == 59)
                AssertOwnersSignIn(now);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Addresses} addresses against {Accounts} accounts for seven virtual days: {_guesses} guesses evaluated, each owner let in"));
        Assert.InRange(_guesses, Accounts * 7, Accounts * 7 * ThrottleRules.AttemptsPerDay);
    }

    /// <summary>Whatever a bot answers to the security check: it is not a wall.</summary>
    private void Guess(int bot, DateTimeOffset now)
    {
        var address = new IPAddress([10, (byte)(bot >> 16), (byte)(bot >> 8), (byte)bot]);
        var counters = AddressRules.Counters(address, Limits, now);
        if (counters.Any(counter => (_counters[counter.Name] = _counters.GetValueOrDefault(counter.Name) + 1) > counter.Limit))
            return;
        var login = ((bot + now.Minute) % Accounts).ToString(CultureInfo.InvariantCulture);
        var bucket = new SignInBrowser(address, DeviceId: null, UnlockId: null, HasAnsweredCheck: true).Buckets(login).Single();
        if (ThrottleRules.Try(_buckets.GetValueOrDefault(bucket, LoginAttempts.None), now) is not ThrottleDecision.Allowed allowed)
            return;
        _buckets[bucket] = allowed.After;
        _guesses++;
    }

    private void AssertOwnersSignIn(DateTimeOffset now)
    {
        for (var account = 0; account < Accounts; account++)
        {
            var login = account.ToString(CultureInfo.InvariantCulture);
            var known = new SignInBrowser(null, $"device-{login}", UnlockId: null, HasAnsweredCheck: false).Buckets(login).First();
            var unlocked = new SignInBrowser(null, DeviceId: null, $"{login}-{now:O}", HasAnsweredCheck: false).Buckets(login).First();

            Assert.IsType<ThrottleDecision.Allowed>(ThrottleRules.Try(_buckets.GetValueOrDefault(known, LoginAttempts.None), now));
            Assert.NotNull(ThrottleRules.TryUnlocked(_buckets.GetValueOrDefault(unlocked, LoginAttempts.None), now));
        }
    }
}
