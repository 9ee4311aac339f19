using System.Net;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Features.Registration;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Registration.EnterKey;

/// <summary>The keys of two services that are entered after the opening of the account.</summary>
[Collection(Registrations.Name)]
public sealed class EnterSeveralKeysTests(TwoServiceTown town) : IClassFixture<TwoServiceTown>
{
    private const string Page = "/compte/services",
        BothOpen = "Les services Espace Citoyens Enfance et Restauration scolaire sont ouverts";

    [Fact]
    public async Task Enter_KeysOfBothServices_OpensBoth()
    {
        var (home, canteen) = await town.AddHouseholdAsync();
        using var maylis = await town.MaylisAsync();

        var page = await (await maylis.Browser.SubmitAsync(Page, ("cle", home.Keys[0]), ("cle2", canteen))).PageAsync();

        Assert.Contains(BothOpen, page.Words(), StringComparison.Ordinal);
        Assert.Equal([AccessKeyRules.Childhood, TwoServiceTown.Canteen], await town.OpenAsync(home));
    }

    [Fact]
    public async Task Enter_KeyOfTheSecondServiceLater_OpensItAndConsumesTheKey()
    {
        var (home, canteen) = await town.AddHouseholdAsync();
        using var maylis = await town.MaylisAsync(home.Keys[0]);

        var before = await (await maylis.Browser.GetAsync(Page)).PageAsync();
        var page = await (await maylis.Browser.SubmitAsync(Page, ("cle2", canteen))).PageAsync();

        Assert.Equal(
            ["Espace Citoyens Enfance", "Ouvert"],
            before.QuerySelectorAll(".keys tbody tr:first-child > *").Select(cell => cell.TextContent));
        Assert.Equal(["cle2"], before.QuerySelectorAll("main input.input").Select(field => field.Id));
        Assert.Contains(BothOpen, page.Words(), StringComparison.Ordinal);
        Assert.Equal([AccessKeyRules.Childhood, TwoServiceTown.Canteen], await town.UsedAsync(home));
    }

    [Fact]
    public async Task Enter_OneOfTwoKeysWrong_OpensNone()
    {
        var (home, _) = await town.AddHouseholdAsync();
        using var maylis = await town.MaylisAsync();

        var page = await (await maylis.Browser.SubmitAsync(Page, ("cle", home.Keys[0]), ("cle2", "00000-AAAAAAA"))).PageAsync();

        Assert.Contains("n’est pas valable", page.QuerySelector("#cle2-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(home.Keys[0], page.QuerySelector("#cle")!.GetAttribute("value"));
        Assert.Empty(await town.UsedAsync(home));
    }

    [Fact]
    public async Task Enter_NoKey_IsRefusedAtTheFirstField()
    {
        using var maylis = await town.MaylisAsync();

        var page = await (await maylis.Browser.SubmitAsync(Page)).PageAsync();

        Assert.Contains("au moins une clé", page.QuerySelector("#cle-erreur")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_SecondKeyOfAnotherHousehold_KeepsTheKeyAndTheLink()
    {
        var (home, _) = await town.AddHouseholdAsync();
        var (other, foreign) = await town.AddHouseholdAsync();
        using var maylis = await town.MaylisAsync(home.Keys[0]);

        var page = await (await maylis.Browser.SubmitAsync(Page, ("cle2", foreign))).PageAsync();

        Assert.Contains("pas au nom de votre compte", page.QuerySelector("#cle2-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([AccessKeyRules.Childhood], await town.OpenAsync(home));
        Assert.Empty(await town.UsedAsync(other));
    }

    [Fact]
    public async Task Enter_KeysOfTwoHouseholdsTogether_UsesNone()
    {
        var (home, _) = await town.AddHouseholdAsync();
        var (other, foreign) = await town.AddHouseholdAsync();
        using var maylis = await town.MaylisAsync();

        var page = await (await maylis.Browser.SubmitAsync(Page, ("cle", home.Keys[0]), ("cle2", foreign))).PageAsync();

        Assert.Contains("d’un seul courrier", page.QuerySelector("#cle2-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(foreign, page.QuerySelector("#cle2")!.GetAttribute("value"));
        Assert.Empty((await town.UsedAsync(home)).Concat(await town.UsedAsync(other)));
    }

    [Fact]
    public async Task Enter_SecondKeyOfTheCoParent_KeepsTheKey()
    {
        var (home, canteen) = await town.AddHouseholdAsync();
        using var peio = await town.Host.OpenedAsync("Peio", home.Keys[1], "peio.lacaze@familles.example");

        var page = await (await peio.Browser.SubmitAsync(Page, ("cle2", canteen))).PageAsync();

        Assert.Contains("pas au nom de votre compte", page.QuerySelector("#cle2-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([AccessKeyRules.Childhood], await town.UsedAsync(home));
        using var maylis = await town.MaylisAsync();
        await maylis.Browser.SubmitAsync(Page, ("cle", home.Keys[0]), ("cle2", canteen));
        Assert.Equal([AccessKeyRules.Childhood, TwoServiceTown.Canteen], await town.OpenAsync(home));
    }

    /// <summary>The key of the household as a whole fits each adult: the others are compared with each other.</summary>
    [Fact]
    public async Task Check_KeyOfTheHouseholdThenOfTwoAdults_RefusesTheThird()
    {
        town.Host.Clock.Advance(TimeSpan.FromHours(1));
        var (home, _) = await town.AddHouseholdAsync();
        var shared = AccessKeyDraw.New();
        var hash = town.Host.Services.GetRequiredService<Pepper>().HashKey(shared);
        await town.Households.ChangeAsync(
            home.Id, one => one with { AccessKeys = [.. one.AccessKeys, one.AccessKeys[0] with { Hash = hash, AdultId = null }] },
            CancellationToken.None);
        using var scope = town.Host.Services.CreateScope();
        var services = scope.ServiceProvider.GetRequiredService<ServiceKeys>();
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };

        var two = await services.CheckAsync(http, [.. Typed(shared, home.Keys[0])], CancellationToken.None);
        var three = await services.CheckAsync(http, [.. Typed(shared, home.Keys[0], home.Keys[1])], CancellationToken.None);

        Assert.Equal((false, true), (two.Any, three.Any));

        IEnumerable<(KeyRow, string)> Typed(params string[] keys) => keys.Select(key => (services.Rows[0], key));
    }

    [Fact]
    public async Task Enter_TwoWrongKeysAtTheLimit_EvaluatesTheFirstAlone()
    {
        town.Host.Clock.Advance(TimeSpan.FromHours(1));
        using var maylis = await town.MaylisAsync();
        var wrong = town.Host.Services.GetRequiredService<WrongKeys>();
        for (var key = 1; key < WrongKeyRules.PerAddress; key++)
            await wrong.CountAsync(
                new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } }, CancellationToken.None);

        var page = await (await maylis.Browser.SubmitAsync(Page, ("cle", "00000-AAAAAAA"), ("cle2", "00000-AAAAAAB"))).PageAsync();

        Assert.Contains("n’est pas valable", page.QuerySelector("#cle-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#cle2-erreur"));
        Assert.NotNull(page.QuerySelector("#controleReponse"));
        town.Host.Clock.Advance(TimeSpan.FromHours(1));
    }
}
