using System.Net;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Features.Registration;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Registration.EnterKey;

/// <summary>Many wrong keys cost a security check each, and never the right one. On a host of its own, which counts them.</summary>
[Collection(Registrations.Name)]
public sealed class WrongKeyTests(DemoTown town) : IAsyncLifetime
{
    private const string Page = "/compte/services", NotValid = "Cette clé n’est pas valable", Missing = "Recopiez le texte de contrôle";
    private IdentityHost? _host;

    private IdentityHost Host => _host!;

    public async Task InitializeAsync() => _host = await IdentityHost.StartAsync(town.Server);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Enter_TwoHundredWrongKeys_OpensTheRightOneWithTheSecurityCheck()
    {
        var home = await Host.AddKeyedHouseholdAsync("maylis@familles.example");
        using var maylis = new Newcomer(Host) { FirstNames = "Maylis", LastName = KeyedHousehold.LastName };
        await maylis.ActivateAsync(await maylis.OpenAsync());
        await maylis.EnterAsync();
        var token = (await (await maylis.Browser.GetAsync(Page)).PageAsync())
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answers = new List<string>();
        for (var wrong = 0; wrong < 200; wrong++)
            answers.Add(await PostAsync(maylis, token, $"00000-AAAA{wrong:D3}"));

        Assert.All(answers.Take(WrongKeyRules.PerAddress), answer => Assert.Contains(NotValid, answer, StringComparison.Ordinal));
        Assert.All(answers.Skip(WrongKeyRules.PerAddress), answer => Assert.Contains(Missing, answer, StringComparison.Ordinal));
        Assert.Contains(Missing, await PostAsync(maylis, token, home.Keys[0]), StringComparison.Ordinal);
        var opened = await Host.SubmitCheckedAsync(
            maylis.Browser, maylis.Jar, await maylis.Browser.GetAsync(Page), Page, ("cle", home.Keys[0]));
        Assert.Contains("Le service Enfance est ouvert", (await opened.PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creation_AfterManyWrongKeysOfTheTown_TakesAKeyWithTheSecurityCheck()
    {
        var home = await Host.AddKeyedHouseholdAsync("maylis@familles.example");
        var wrong = Host.Services.GetRequiredService<WrongKeys>();
        for (var key = 0; key < WrongKeyRules.InAll; key++)
            await wrong.CountAsync(From($"192.0.2.{key}"), CancellationToken.None);
        using var maylis = new Newcomer(Host) { FirstNames = "Maylis", LastName = KeyedHousehold.LastName };
        await maylis.FillAsync();

        var refused = await (await maylis.ServicesAsync(home.Keys[0])).PageAsync();
        var answer = await Host.SubmitCheckedAsync(
            maylis.Browser, maylis.Jar, await maylis.Browser.GetAsync("/compte/creation/services"), "/compte/creation/services",
            ("cle", home.Keys[0]), ("aller", "continuer"));

        Assert.Contains(Missing, refused.Words(), StringComparison.Ordinal);
        Assert.Equal(home.Keys[0], refused.QuerySelector("#cle")!.GetAttribute("value"));
        Assert.Equal("/compte/creation/recapitulatif", answer.Target());
        Host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(await wrong.NeedCheckAsync(From("192.0.2.1"), CancellationToken.None));
    }

    [Fact]
    public async Task Creation_ManyWrongKeysForAKeptName_NeedTheSecurityCheckEach()
    {
        using var reader = new Newcomer(Host);
        var wrong = Host.Services.GetRequiredService<WrongKeys>();
        for (var key = 0; key < WrongKeyRules.PerAddress; key++)
            await wrong.CountAsync(From("127.0.0.1"), CancellationToken.None);
        await reader.BeginAsync();
        await reader.IdentityAsync();
        await reader.AddressAsync();
        await reader.ContactAsync();
        await reader.SignInAsync();

        var page = await (await reader.Browser.SubmitAsync(
            "/compte/creation/identifiants", ("aller", "continuer"), ("cleIdentifiant", "00000-AAAAAAA"))).PageAsync();

        Assert.Contains(Missing, page.Words(), StringComparison.Ordinal);
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    private static async Task<string> PostAsync(Newcomer newcomer, string token, string key)
    {
        using var answer = await newcomer.Browser.PostAsync(
            Page, new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("cle", key)]));
        return (await answer.PageAsync()).Words();
    }
}
