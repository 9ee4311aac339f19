using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EspaceFamille.Identity.Tests.SignIn;

/// <summary>
/// Many guesses, ESPACE_TRIES of them (100 where it is not set): beyond the limits none is looked at, and nothing tells
/// a login that exists from one that does not. The times are printed, not judged: they belong to the machine.
/// </summary>
[Collection(Documents.Name)]
public sealed class GuessingTests(DemoTown town, ITestOutputHelper output) : IAsyncLifetime
{
    private const string Right = "Galet-Brume-4172-Ormeau";
    private const string Wrong = "Pas-le-bon-1234";
    private const int TriesPerMinute = 50;
    private static readonly int Tries = int.Parse(Environment.GetEnvironmentVariable("ESPACE_TRIES") ?? "100", System.Globalization.CultureInfo.InvariantCulture);
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

    /// <summary>Each guess comes from an address of its own, so that the account's limit alone holds.</summary>
    [Fact]
    public async Task SignIn_ManyGuessesAtOneAccount_LooksAtOneAPauseAndNeverLetsTheRightPasswordIn()
    {
        await AddAccountsAsync(1);
        var (guesser, known, unknown, addresses) = (new Guesser(_browser!), new List<Guessed>(), new List<Guessed>(), 0);
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
        Assert.All(known, guess => Assert.True(guess.LookedAt ^ guess.Throttled));
        Assert.InRange(known.Count(guess => guess.LookedAt), ThrottleRules.FreeFailures + 1, ThrottleRules.TriesPerDay);
    }

    [Fact]
    public async Task SignIn_ManyGuessesAtManyAccountsFromOneAddress_LooksAtTwentyAMinute()
    {
        await AddAccountsAsync(Tries / 2);
        var (guesser, known, unknown) = (new Guesser(_browser!), new List<Guessed>(), new List<Guessed>());
        var limit = new IdentityServiceOptions().FailuresPerAddressAndMinute;
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
            Assert.Equal(limit / 2, minute.Count(guess => guess.LookedAt));
            Assert.Equal(minute.Length - limit / 2, minute.Count(guess => guess.Throttled));
        });
    }

    private static string Known(int place) => $"CONNU{place}";

    private static string Unknown(int place) => $"INCONNU{place}";

    /// <summary>All with the right password, hashed once.</summary>
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
                PasswordHash = hash,
                SecurityStamp = "stamp",
                Role = Roles.Family,
                Contact = new Contact("", "", "", "", Telephone: null),
            }));
            Assert.True(added.Succeeded);
        }
    }

    private void Report(string what, List<Guessed> known, List<Guessed> unknown)
    {
        foreach (var (kind, which) in new (string, Func<Guessed, bool>)[] { ("compared", guess => guess.LookedAt), ("throttled", guess => guess.Throttled) })
            output.WriteLine($"{what}, {kind}: known logins {Median(known, which):0.0} ms, unknown logins {Median(unknown, which):0.0} ms (medians of {known.Count(which)} and {unknown.Count(which)})");
    }

    private static double Median(IEnumerable<Guessed> guesses, Func<Guessed, bool> which) =>
        guesses.Where(which).Select(guess => guess.Took.TotalMilliseconds).Order().ToArray() is { Length: > 0 } times ? times[times.Length / 2] : double.NaN;
}
