using System.Net;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

/// <summary>Seven virtual days of a botnet against stored counts, a sample of what the rules' test plays whole.</summary>
[Collection(Documents.Name)]
public sealed class BotnetThrottleTests(DemoTown town)
{
    private const int Accounts = 3, Rounds = 28, BotsPerRound = 7;
    private static readonly TimeSpan Round = TimeSpan.FromHours(6);

    [Fact]
    public async Task Try_SevenDaysOfABotnet_AdmitsOwnersAtOnceAndFewGuesses()
    {
        var (throttle, logins, guesses) = (Throttle, Enumerable.Range(0, Accounts).Select(_ => Ids.New()).ToArray(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            town.Host.Clock.Advance(Round);
            foreach (var login in logins)
            {
                for (var bot = 0; bot < BotsPerRound; bot++)
                    guesses += await throttle.TryAsync(login, Stranger(round, bot), CancellationToken.None) is Admission.Counted ? 1 : 0;
                await AssertOwnerIsAdmittedAsync(
                    login, new(IPAddress.Loopback, $"device-{login}", UnlockId: null, HasAnsweredCheck: false));
                await AssertOwnerIsAdmittedAsync(login, new(IPAddress.Loopback, DeviceId: null, Ids.New(), HasAnsweredCheck: false));
            }
        }

        Assert.InRange(guesses, Accounts * 7, Accounts * 7 * ThrottleRules.AttemptsPerDay);
    }

    private SignInThrottle Throttle => town.Host.Services.GetRequiredService<SignInThrottle>();

    private async Task AssertOwnerIsAdmittedAsync(string login, SignInBrowser browser)
    {
        var counted = Assert.IsType<Admission.Counted>(await Throttle.TryAsync(login, browser, CancellationToken.None));
        await Throttle.SucceededAsync(counted.Attempt, CancellationToken.None);
    }

    private static SignInBrowser Stranger(int round, int bot) =>
        new(new IPAddress([10, 9, (byte)round, (byte)bot]), DeviceId: null, UnlockId: null, HasAnsweredCheck: true);
}
