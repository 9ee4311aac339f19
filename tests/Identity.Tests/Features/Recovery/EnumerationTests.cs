using System.Diagnostics;
using System.Globalization;
using System.Net;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EspaceFamille.Identity.Tests.Features.Recovery;

/// <summary>
/// Each page on which anybody requests a mail answers the same for a known and an unknown name, ESPACE_TRIES times (2 by default). The
/// times are printed, not asserted: they depend on the machine.
/// </summary>
[Collection(Registrations.Name)]
public sealed class EnumerationTests(DemoTown town, ITestOutputHelper output)
{
    private const string Again = "/compte/activation/renvoi";
    private static readonly int Tries =
        int.Parse(Environment.GetEnvironmentVariable("ESPACE_TRIES") ?? "2", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("/compte/mot-de-passe-oublie", "identifiant")]
    [InlineData("/compte/identifiant-oublie", "courriel")]
    [InlineData("/compte/compte-bloque", "identifiant")]
    [InlineData(Again, "identifiant")]
    public async Task Request_KnownOrUnknown_HasTheSameAnswer(string page, string field)
    {
        var (known, unknown) = (new List<(string Page, TimeSpan Took)>(), new List<(string Page, TimeSpan Took)>());
        for (var time = 0; time < Tries; time++)
        {
            var account = await town.Host.AddAccountAsync(state: page == Again ? AccountState.Pending : AccountState.Active);
            if (page == Again)
                await town.Host.Services.GetRequiredService<AccountStore>().ChangeAsync(
                    account.Id, one => new(one with { OpenedAt = town.Host.TownTime.GetUtcNow() }), CancellationToken.None);
            known.Add(await RequestAsync(page, field, field == "courriel" ? account.Contact.Email : account.UserName));
            unknown.Add(await RequestAsync(page, field, field == "courriel" ? $"{Ids.New()}@example.org" : $"COMPTE-{Ids.New()}"));
        }

        Assert.Single(known.Concat(unknown).Select(answer => answer.Page).Distinct(StringComparer.Ordinal));
        output.WriteLine($"{page}: known {Median(known):0.0} ms, unknown {Median(unknown):0.0} ms of {Tries}");
    }

    private async Task<(string Page, TimeSpan Took)> RequestAsync(string page, string field, string typed)
    {
        var jar = new CookieContainer();
        using var browser = town.Host.NewBrowser(jar);
        var shown = await browser.GetAsync(page);
        var before = Stopwatch.GetTimestamp();
        var done = await town.Host.SubmitCheckedAsync(browser, jar, shown, page, (field, typed));
        return ((await done.PageAsync()).Words(), Stopwatch.GetElapsedTime(before));
    }

    private static double Median(IEnumerable<(string Page, TimeSpan Took)> answers)
    {
        var times = answers.Select(answer => answer.Took.TotalMilliseconds).Order().ToArray();
        return times[times.Length / 2];
    }
}
