using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Registration.Activate;

/// <summary>The link of the activation mail: who presses the button, and how often.</summary>
[Collection(Registrations.Name)]
public sealed class ActivationTests(DemoTown town) : IDisposable
{
    private const string Again = "/compte/activation/renvoi";
    private readonly Newcomer _newcomer = new(town.Host);

    public void Dispose() => _newcomer.Dispose();

    [Fact]
    public async Task SignIn_BeforeActivation_HasTheAnswerOfAWrongPassword()
    {
        await _newcomer.OpenAsync();

        var page = await (await _newcomer.EnterAsync()).PageAsync();

        Assert.Contains("est incorrect", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activate_ButtonPressed_OpensTheSpaceAndPublishesTheContact()
    {
        var secret = await _newcomer.OpenAsync();

        var page = await (await _newcomer.ActivateAsync(secret)).PageAsync();

        Assert.Contains("Votre espace est activé", page.Words(), StringComparison.Ordinal);
        Assert.Equal("/", (await _newcomer.EnterAsync()).Target());
        var account = (await _newcomer.AccountAsync())!;
        Assert.Equal("Active", account["state"].AsString);
        var types = account["outbox"].AsBsonArray.Select(entry => entry["type"].AsString.Split('.')[^1]).ToList();
        Assert.Equal(["AccountOpened", "ContactChanged", "AccountActivated"], types.Where(type => type != "journal"));
    }

    [Fact]
    public async Task Activate_LinkOnlyOpened_DoesNothing()
    {
        var secret = await _newcomer.OpenAsync();

        for (var scan = 0; scan < 3; scan++)
            await _newcomer.Browser.GetAsync($"/compte/activation?lien={secret}");

        Assert.Equal("Pending", (await _newcomer.AccountAsync())!["state"].AsString);
        Assert.Contains("Activer mon espace", await PageOfAsync(secret), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activate_FiftyAtOnce_ActivatesOnce()
    {
        var secret = await _newcomer.OpenAsync();
        var page = await (await _newcomer.Browser.GetAsync($"/compte/activation?lien={secret}")).PageAsync();
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _newcomer.Browser.PostAsync(
            $"/compte/activation?lien={secret}", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))));

        var outbox = (await _newcomer.AccountAsync())!["outbox"].AsBsonArray;
        Assert.Single(outbox, entry => entry["type"].AsString.EndsWith(".AccountActivated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Activate_LinkUsedBefore_SaysThatItIsNotValid()
    {
        var secret = await _newcomer.OpenAsync();
        await _newcomer.ActivateAsync(secret);

        Assert.Contains("n’est plus valable", await PageOfAsync(secret), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Activate_UnknownSecret_SaysThatItIsNotValid(string secret) =>
        Assert.Contains("n’est plus valable", await PageOfAsync(secret), StringComparison.Ordinal);

    [Fact]
    public async Task Activate_LinkOfAnotherAccount_ActivatesThatOneAlone()
    {
        var secret = await _newcomer.OpenAsync();
        using var other = new Newcomer(town.Host);
        await other.OpenAsync();

        await other.ActivateAsync(secret);

        Assert.Equal("Pending", (await other.AccountAsync())!["state"].AsString);
        Assert.Equal("Active", (await _newcomer.AccountAsync())!["state"].AsString);
    }

    [Fact]
    public async Task SendAgain_AnyUserName_HasTheSameAnswerAndIsThrottled()
    {
        var secret = await _newcomer.OpenAsync();

        var answers = new List<string>();
        foreach (var name in new[] { _newcomer.UserName, "PERSONNE", "JTOULEMONDE", _newcomer.UserName })
        {
            town.Host.Clock.Advance(TimeSpan.FromMinutes(3));
            answers.Add(await town.Host.RequestMailAsync(Again, "identifiant", name));
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        for (var more = 0; more < 5; more++)
            await town.Host.RequestMailAsync(Again, "identifiant", _newcomer.UserName);
        Assert.Equal(3, (await _newcomer.MailsAsync()).Count);
        await _newcomer.ActivateAsync(secret);
        Assert.Equal("Active", (await _newcomer.AccountAsync())!["state"].AsString);
    }

    [Fact]
    public async Task SendAgain_WithoutTheSecurityCheck_SendsNothing()
    {
        await _newcomer.OpenAsync();
        town.Host.Clock.Advance(TimeSpan.FromMinutes(3));

        var page = await (await _newcomer.Browser.SubmitAsync(Again, ("identifiant", _newcomer.UserName))).PageAsync();

        Assert.NotNull(page.QuerySelector("#controleTexte-erreur"));
        Assert.Single(await _newcomer.MailsAsync());
    }

    [Fact]
    public async Task SendAgain_InvitedStaff_SendsNothing()
    {
        var invited = await town.Host.AddAccountAsync("admin", state: AccountState.Pending);

        await town.Host.RequestMailAsync(Again, "identifiant", invited.UserName);

        Assert.Empty(await town.Host.MailsAsync(invited));
    }

    [Fact]
    public async Task Secret_OfAMail_IsNotInTheDatabase()
    {
        var secret = await _newcomer.OpenAsync();

        var database = town.Host.Database;
        foreach (var collection in await (await database.ListCollectionNamesAsync()).ToListAsync())
            foreach (var document in await database.GetCollection<BsonDocument>(collection).Find(new BsonDocument()).ToListAsync())
                Assert.DoesNotContain(secret, document.ToJson(), StringComparison.Ordinal);
    }

    private async Task<string> PageOfAsync(string secret) =>
        (await (await _newcomer.Browser.GetAsync($"/compte/activation?lien={secret}")).PageAsync()).Words();
}
