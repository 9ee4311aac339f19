using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Registration;

/// <summary>The steps of the opening of an account, one after another and back.</summary>
[Collection(Registrations.Name)]
public sealed class StepsTests(DemoTown town) : IDisposable
{
    private readonly Newcomer _newcomer = new(town.Host);

    public void Dispose() => _newcomer.Dispose();

    [Fact]
    public async Task Steps_EachCompleted_LeadToTheNextAndToTheConfirmation()
    {
        await _newcomer.BeginAsync();

        Assert.Equal("/compte/creation/adresse", (await _newcomer.IdentityAsync()).Target());
        Assert.Equal("/compte/creation/contact", (await _newcomer.AddressAsync(("numero", "14 bis"), ("voie", "rue d’Anjou"))).Target());
        Assert.Equal("/compte/creation/identifiants", (await _newcomer.ContactAsync()).Target());
        Assert.Equal("/compte/creation/services", (await _newcomer.SignInAsync()).Target());
        Assert.Equal("/compte/creation/recapitulatif", (await _newcomer.ServicesAsync()).Target());
        var recap = (await _newcomer.StepAsync("recapitulatif")).Words();
        Assert.Equal("/compte/creation/envoyee", (await _newcomer.SendAsync()).Target());

        foreach (var shown in new[] { "EXEMPLE", "14 bis rue d’Anjou", _newcomer.Email, _newcomer.UserName, "Clé à entrer plus tard" })
            Assert.Contains(shown, recap, StringComparison.Ordinal);
        Assert.DoesNotContain(Newcomer.Password, recap, StringComparison.Ordinal);
        Assert.Equal("Pending", (await _newcomer.AccountAsync())!["state"].AsString);
    }

    [Fact]
    public async Task Services_TownWithOne_HasItsFieldWithoutATable()
    {
        await _newcomer.BeginAsync();

        var page = await _newcomer.StepAsync("services");

        Assert.Equal("Clé du service Enfance", page.QuerySelector("label[for=cle]")!.TextContent.Trim());
        Assert.Equal("cle-aide", page.QuerySelector("#cle")!.GetAttribute("aria-describedby"));
        Assert.Empty(page.QuerySelectorAll("main table"));
    }

    [Fact]
    public async Task Step_Back_KeepsWhatWasTyped()
    {
        await _newcomer.BeginAsync();
        await _newcomer.IdentityAsync();

        var back = await _newcomer.AddressAsync(("ville", "Tarnos"), ("aller", "retour"));

        Assert.Equal("/compte/creation/identite", back.Target());
        Assert.Equal("Tarnos", (await _newcomer.StepAsync("adresse")).QuerySelector("#ville")!.GetAttribute("value"));
        Assert.Equal("EXEMPLE", (await _newcomer.StepAsync("identite")).QuerySelector("#nom")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Step_CorrectedFromTheRecap_ReturnsToIt()
    {
        await _newcomer.FillAsync();

        var corrected = await _newcomer.Browser.SubmitAsync("/compte/creation/adresse?modifier=true", ("ville", "Boucau"));

        Assert.Equal("/compte/creation/recapitulatif", corrected.Target());
        Assert.Contains("Boucau", (await _newcomer.StepAsync("recapitulatif")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recap_StepIncomplete_RedirectsToIt()
    {
        await _newcomer.BeginAsync();
        await _newcomer.IdentityAsync();

        Assert.Equal("/compte/creation/contact", (await _newcomer.Browser.GetAsync("/compte/creation/recapitulatif")).Target());
    }

    [Fact]
    public async Task Step_WithoutAFormInProgress_BeginsAgain()
    {
        Assert.Equal("/compte/creation?nouveau=1", (await _newcomer.Browser.GetAsync("/compte/creation/contact")).Target());
    }

    [Fact]
    public async Task Form_OfAnotherBrowser_IsNotShown()
    {
        await _newcomer.BeginAsync();
        await _newcomer.IdentityAsync();
        using var other = new Newcomer(town.Host);
        await other.BeginAsync();

        Assert.Equal("", (await other.StepAsync("identite")).QuerySelector("#nom")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Send_Twice_OpensOneAccount()
    {
        await _newcomer.FillAsync();
        var page = await _newcomer.StepAsync("recapitulatif");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _newcomer.Browser.PostAsync(
            "/compte/creation/recapitulatif", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))));

        Assert.Contains(sent, answer => answer.Target() == "/compte/creation/envoyee");
        Assert.All(sent, answer => Assert.DoesNotContain("pris=1", answer.Target(), StringComparison.Ordinal));
        Assert.Single(await _newcomer.MailsAsync());
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_ChangesNothing()
    {
        await _newcomer.BeginAsync();

        var answer = await _newcomer.Browser.PostAsync(
            "/compte/creation/identite", new FormUrlEncodedContent([new("nom", "VOLEUR"), new("aller", "continuer")]));

        Assert.Contains("expire=1", answer.Target(), StringComparison.Ordinal);
        Assert.Equal("", (await _newcomer.StepAsync("identite")).QuerySelector("#nom")!.GetAttribute("value"));
    }
}
