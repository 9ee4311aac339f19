using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

/// <summary>
/// Many guesses, ESPACE_TRIES of them (100 by default): beyond the limits none is evaluated, and the answers do not reveal
/// whether a user name exists. The times are printed, not asserted: they depend on the machine.
/// </summary>
[Collection(Documents.Name)]
public sealed class GuessingTests(DemoTown town, ITestOutputHelper output) : IAsyncLifetime
{
    private const string Right = "Galet-Brume-4172-Ormeau";
    private const string Wrong = "Pas-le-bon-1234";
    private const int TriesPerMinute = 50;
    private static readonly int Tries = int.Parse(
        Environment.GetEnvironmentVariable("ESPACE_TRIES") ?? "100", System.Globalization.CultureInfo.InvariantCulture);

    private IdentityHost? _host;
    private HttpClient? _browser;

    public async Task InitializeAsync()
    {
        _host = await IdentityHost.StartAsync(town.Server);
        _browser = _host.NewBrowser();
    }

    public async Task DisposeAsync()
    {
        _browser!.Dispose();
        await _host!.DisposeAsync();
    }

    /// <summary>Each guess uses an address of its own, so that only the account's limit applies.</summary>
    [Fact]
    public async Task SignIn_ManyGuessesForOneAccount_EvaluatesOnePerPauseAndRefusesTheRightPassword()
    {
        await AddAccountsAsync(1);
        var (guesser, known, unknown, addresses) = (new Guesser(_browser!), new List<GuessResult>(), new List<GuessResult>(), 0);
        async Task GuessAsync(string password)
        {
            known.Add(await guesser.TryAsync(Known(0), password, $"10.1.{addresses / 250}.{addresses % 250}"));
            unknown.Add(await guesser.TryAsync(Unknown(0), password, $"10.2.{addresses / 250}.{addresses++ % 250}"));
        }

        for (var free = 0; free < ThrottleRules.FreeFailures; free++)
            await GuessAsync(Wrong);
        while (known.Count < Tries)
        {
            await GuessAsync(Right);
            _host!.Clock.Advance(ThrottleRules.FirstPause);
            await GuessAsync(Wrong);
        }

        Report("one account", known, unknown);
        Assert.All(known.Zip(unknown), pair => Assert.Equal((pair.Second.Status, pair.Second.Page), (pair.First.Status, pair.First.Page)));
        Assert.All(known, guess => Assert.True(guess.Evaluated ^ guess.Throttled));
        Assert.InRange(known.Count(guess => guess.Evaluated), ThrottleRules.FreeFailures + 1, ThrottleRules.AttemptsPerDay);
    }

    [Fact]
    public async Task SignIn_ManyGuessesFromOneAddress_EvaluatesTwentyPerMinute()
    {
        await AddAccountsAsync(Tries / 2);
        var (guesser, known, unknown) = (new Guesser(_browser!), new List<GuessResult>(), new List<GuessResult>());
        var limit = new IdentityOptions().FailuresPerAddressAndMinute;
        for (var tried = 0; tried < Tries; tried += 2)
        {
            if (tried % TriesPerMinute == 0)
                _host!.Clock.Advance(TimeSpan.FromMinutes(1));
            var password = tried % TriesPerMinute < limit ? Wrong : Right;
            known.Add(await guesser.TryAsync(Known(tried / 2), password, "10.3.0.1"));
            unknown.Add(await guesser.TryAsync(Unknown(tried / 2), password, "10.3.0.1"));
        }

        Report("many accounts", known, unknown);
        Assert.All(known.Zip(unknown), pair => Assert.Equal((pair.Second.Status, pair.Second.Page), (pair.First.Status, pair.First.Page)));
        Assert.All(known.Chunk(TriesPerMinute / 2), minute =>
        {
            Assert.Equal(limit / 2, minute.Count(guess => guess.Evaluated));
            Assert.Equal(minute.Length - limit / 2, minute.Count(guess => guess.Throttled));
        });
    }

    private static string Known(int place) => $"CONNU{place}";

    private static string Unknown(int place) => $"INCONNU{place}";

    /// <summary>All with the same password, hashed once.</summary>
    private async Task AddAccountsAsync(int count)
    {
        await using var scope = _host!.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var hash = users.PasswordHasher.HashPassword(null!, Right);
        for (var place = 0; place < count; place++)
        {
            var added = await users.CreateAsync(new User(new Account
            {
                Id = Platform.Ids.New(),
                UserName = Known(place),
                NormalizedUserName = Known(place),
                State = AccountState.Active,
                PasswordHash = hash,
                SecurityStamp = "stamp",
                Role = Roles.Family,
                Contact = new Contact("", "", "", "", Telephone: null),
            }));
            Assert.True(added.Succeeded);
        }
    }

    private void Report(string what, List<GuessResult> known, List<GuessResult> unknown)
    {
        Report($"{what}, evaluated", known.Where(guess => guess.Evaluated), unknown.Where(guess => guess.Evaluated));
        Report($"{what}, throttled", known.Where(guess => guess.Throttled), unknown.Where(guess => guess.Throttled));
    }

    private void Report(string what, IEnumerable<GuessResult> known, IEnumerable<GuessResult> unknown) => output.WriteLine(
        $"{what}: known logins {Median(known):0.0} ms of {known.Count()}, unknown logins {Median(unknown):0.0} ms of {unknown.Count()}");

    private static double Median(IEnumerable<GuessResult> guesses)
    {
        var times = guesses.Select(guess => guess.Took.TotalMilliseconds).Order().ToArray();
        return times.Length > 0 ? times[times.Length / 2] : double.NaN;
    }
}
