using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Registration;

/// <summary>The step of the services in a town that has two: a table with a key for each.</summary>
[Collection(Registrations.Name)]
public sealed class SeveralServicesTests(TwoServiceTown town) : IClassFixture<TwoServiceTown>, IDisposable
{
    private const string Page = "/compte/creation/services";
    private readonly Newcomer _maylis = new(town.Host) { FirstNames = "Maylis", LastName = KeyedHousehold.LastName };

    public void Dispose() => _maylis.Dispose();

    [Fact]
    public async Task Activate_KeysOfBothServices_OpensBothAndConsumesTheKeys()
    {
        var (home, canteen) = await town.AddHouseholdAsync();
        await _maylis.FillAsync();

        Assert.Equal("/compte/creation/recapitulatif", (await TypeAsync(home.Keys[0], canteen)).Target());
        var recap = await RecapAsync();
        await _maylis.SendAsync();
        await _maylis.ActivateAsync(await _maylis.SecretAsync());

        Assert.Equal(
            [("Espace Citoyens Enfance", $"Clé {home.Keys[0]}"), ("Restauration scolaire", $"Clé {canteen}")], recap);
        Assert.Equal([AccessKeyRules.Childhood, TwoServiceTown.Canteen], await town.OpenAsync(home));
        Assert.Equal([AccessKeyRules.Childhood, TwoServiceTown.Canteen], await town.UsedAsync(home));
        await _maylis.EnterAsync();
        var page = await (await _maylis.Browser.GetAsync("/compte/services")).PageAsync();
        Assert.Contains("Enfance et Restauration scolaire sont ouverts", page.Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main input.input"));
    }

    [Fact]
    public async Task Services_OneWithoutKey_IsLater()
    {
        var (home, canteen) = await town.AddHouseholdAsync();
        await _maylis.FillAsync();

        await TypeAsync("", canteen);
        var recap = await RecapAsync();
        await _maylis.SendAsync();
        await _maylis.ActivateAsync(await _maylis.SecretAsync());

        Assert.Equal(("Espace Citoyens Enfance", "Clé à entrer plus tard"), recap[0]);
        Assert.Equal([TwoServiceTown.Canteen], await town.OpenAsync(home));
    }

    [Fact]
    public async Task Services_KeyOfTheOtherService_IsRefusedAtItsField()
    {
        var (home, canteen) = await town.AddHouseholdAsync();
        await _maylis.FillAsync();

        var page = await (await TypeAsync(canteen, home.Keys[0])).PageAsync();

        Assert.All(
            new[] { "#cle-erreur", "#cle2-erreur" },
            error => Assert.Contains("d’un autre service", page.QuerySelector(error)!.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("00000-AAAAAAA", "Cette clé n’est pas valable")]
    [InlineData("00000-AAAAAAA-00000-AAAAAAA", "Clé du service Restauration scolaire\u00A0: 20 caractères au plus")]
    [InlineData("<b>", "Clé du service Restauration scolaire\u00A0: des lettres")]
    public async Task Services_SecondKeyWrong_HasItsErrorAndBothAreKept(string wrong, string sentence)
    {
        var (home, _) = await town.AddHouseholdAsync();
        await _maylis.FillAsync();

        var page = await (await TypeAsync(home.Keys[0], wrong)).PageAsync();

        Assert.Null(page.QuerySelector("#cle-erreur"));
        Assert.Contains(sentence, page.QuerySelector("#cle2-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("cles-aide cle2-erreur", page.QuerySelector("#cle2")!.GetAttribute("aria-describedby"));
        var again = await _maylis.StepAsync("services");
        Assert.Equal(
            [home.Keys[0], wrong], new[] { "#cle", "#cle2" }.Select(field => again.QuerySelector(field)!.GetAttribute("value")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Services_SecondKeyOfAnotherHouseholdOrAdult_HasItsErrorAndBothAreKept(bool isOfAnotherHousehold)
    {
        var (home, canteen) = await town.AddHouseholdAsync();
        var (other, _) = await town.AddHouseholdAsync();
        var first = isOfAnotherHousehold ? other.Keys[0] : home.Keys[1];
        await _maylis.FillAsync();

        var page = await (await TypeAsync(first, canteen)).PageAsync();

        Assert.Null(page.QuerySelector("#cle-erreur"));
        Assert.Contains("d’un seul courrier", page.QuerySelector("#cle2-erreur")!.TextContent, StringComparison.Ordinal);
        var again = await _maylis.StepAsync("services");
        Assert.Equal(
            [first, canteen], new[] { "#cle", "#cle2" }.Select(field => again.QuerySelector(field)!.GetAttribute("value")));
        Assert.Equal("/compte/creation/recapitulatif", (await TypeAsync("", canteen)).Target());
    }

    [Fact]
    public async Task Services_NameProvedByTheSecondKey_FillsTheRowOfItsService()
    {
        _maylis.UserName = $"L{_maylis.UserName}";
        var (home, canteen) = await town.AddHouseholdAsync(_maylis.UserName);
        await _maylis.FillAsync(nameKey: canteen);

        var page = await _maylis.StepAsync("services");

        Assert.Equal("", page.QuerySelector("#cle")!.GetAttribute("value"));
        Assert.Equal(canteen, page.QuerySelector("#cle2")!.GetAttribute("value"));
        Assert.Empty(await town.UsedAsync(home));
    }

    /// <summary>What the recap states about the services.</summary>
    private async Task<IReadOnlyList<(string Service, string Key)>> RecapAsync()
    {
        var block = (await _maylis.StepAsync("recapitulatif")).QuerySelectorAll("main section")
            .Single(section => section.QuerySelector("h2")!.TextContent == "Vos services");
        return [.. block.QuerySelectorAll("dt").Zip(block.QuerySelectorAll("dd"), (name, key) => (name.TextContent, key.TextContent))];
    }

    private Task<HttpResponseMessage> TypeAsync(string first, string second) =>
        _maylis.Browser.SubmitAsync(Page, ("cle", first), ("cle2", second), ("aller", "continuer"));
}
