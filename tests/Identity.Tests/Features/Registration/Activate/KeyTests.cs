using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Features.Registration.Activate;
using EspaceFamille.Identity.Features.Retention;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Registration.Activate;

/// <summary>What an access key opens, for whom, and how often. On a town of its own, whose clock moves.</summary>
[Collection(Registrations.Name)]
public sealed class KeyTests(DemoTown town) : IAsyncLifetime
{
    private const string Marion = "23575-LLXF5VU";
    private const string Yannick = "85988-BEN3WNM";
    private const string NotValid = "Cette clé n’est pas valable";
    private IdentityHost? _host;

    private IdentityHost Host => _host!;

    public async Task InitializeAsync()
    {
        _host = await IdentityHost.StartAsync(town.Server);
        Assert.Equal(0, await _host.RunAsync("import", "--data", DemoTown.Files));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Activate_KeyOfThisAdult_LinksAndConsumesTheKey()
    {
        using var marion = new Newcomer(Host) { FirstNames = "Marion", LastName = "LAFITTE" };

        await marion.ActivateAsync(await marion.OpenAsync(Marion));

        Assert.Equal(["Marion"], await LinkedAsync());
        var account = (await marion.AccountAsync())!["_id"].AsString;
        Assert.Contains(account, await OutboxAsync("AccountLinked"), StringComparison.Ordinal);
        await marion.EnterAsync();
        var tokens = await StoryClient.TokensAsync(await TokensAsync(marion));
        Assert.Contains("household", Claims(tokens.GetProperty("access_token").GetString()!), StringComparison.Ordinal);
        using var thief = new Newcomer(Host) { FirstNames = "Marion", LastName = "LAFITTE" };
        await thief.FillAsync();
        Assert.Contains(NotValid, await WordsAsync(thief.ServicesAsync(Marion)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Yannick", "LAFITTE")]
    [InlineData("Camille", "EXEMPLE")]
    public async Task Activate_KeyOfAnotherAdult_LinksNobodyAndKeepsTheKey(string first, string last)
    {
        using var other = new Newcomer(Host) { FirstNames = first, LastName = last };

        await other.ActivateAsync(await other.OpenAsync(Marion));

        Assert.Empty(await LinkedAsync());
        var request = await Host.Services.GetRequiredService<LinkRequestStore>()
            .FindUnderReviewAsync((await other.AccountAsync())!["_id"].AsString, CancellationToken.None);
        Assert.Equal(DemoIds.Household("F003"), request?.KeyHouseholdId);
        await other.EnterAsync();
        var tokens = await StoryClient.TokensAsync(await TokensAsync(other));
        Assert.DoesNotContain("household", Claims(tokens.GetProperty("access_token").GetString()!), StringComparison.Ordinal);
        using var marion = new Newcomer(Host) { FirstNames = "Marion", LastName = "LAFITTE" };
        await marion.ActivateAsync(await marion.OpenAsync(Marion));
        Assert.Equal(["Marion"], await LinkedAsync());
    }

    [Fact]
    public async Task Activate_BothAdultsWithTheirKeys_AreLinkedToTheSameHousehold()
    {
        using var marion = new Newcomer(Host) { FirstNames = "Marion", LastName = "LAFITTE" };
        using var yannick = new Newcomer(Host, "YLAFITTE") { FirstNames = "Yannick", LastName = "Lafitte" };

        await marion.ActivateAsync(await marion.OpenAsync(Marion));
        await yannick.ActivateAsync(await yannick.OpenAsync(nameKey: Yannick));

        Assert.Equal(["Marion", "Yannick"], await LinkedAsync());
        var notice = (await Host.MailsToAsync(await marion.IdAsync()))
            .Single(mail => mail.Kind is SecretMailKind.HouseholdAccountOpened);
        Assert.Equal((marion.Email, "Yannick LAFITTE"), (notice.Content.Email, notice.Content.Facts["person"]));
    }

    [Fact]
    public async Task Erased_After48Hours_FreesTheNameAndTheKeyStillOpens()
    {
        using var first = new Newcomer(Host, "MLAFITTE") { FirstNames = "Marion", LastName = "LAFITTE" };
        var secret = await first.OpenAsync(nameKey: Marion);
        Host.SkipAhead(TimeSpan.FromHours(49));
        await EraseAsync();

        Assert.Null(await first.AccountAsync());
        var link = first.Browser.GetAsync($"/compte/activation?lien={secret}");
        Assert.Contains("n’est plus valable", await WordsAsync(link), StringComparison.Ordinal);
        using var again = new Newcomer(Host, "MLAFITTE") { FirstNames = "Marion", LastName = "LAFITTE" };
        await again.ActivateAsync(await again.OpenAsync(nameKey: Marion));
        Assert.Equal(["Marion"], await LinkedAsync());
    }

    [Fact]
    public async Task Erase_ActivatedAccount_Stays()
    {
        using var camille = new Newcomer(Host);
        await camille.ActivateAsync(await camille.OpenAsync());
        Host.SkipAhead(TimeSpan.FromDays(30));

        await EraseAsync();

        Assert.Equal("Active", (await camille.AccountAsync())!["state"].AsString);
    }

    [Fact]
    public async Task Import_KeyUsed_BringsItNotBack()
    {
        using var marion = new Newcomer(Host) { FirstNames = "Marion", LastName = "LAFITTE" };
        await marion.ActivateAsync(await marion.OpenAsync(Marion));

        Assert.Equal(0, await Host.RunAsync("import", "--data", DemoTown.Files));

        Assert.Equal(["Marion"], await LinkedAsync());
        Assert.Single((await HouseholdAsync())["accessKeys"].AsBsonArray, key => !key["usedAt"].IsBsonNull);
    }

    [Fact]
    public async Task Key_After180Days_IsRefused()
    {
        Host.SkipAhead(TimeSpan.FromDays(181));
        using var marion = new Newcomer(Host) { FirstNames = "Marion", LastName = "LAFITTE" };
        await marion.FillAsync();

        Assert.Contains(NotValid, await WordsAsync(marion.ServicesAsync(Marion)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_AYearAfterTheEndOfItsValidity_LeavesTheHashAndNoImportBringsTheKeyBack()
    {
        Host.SkipAhead(TimeSpan.FromDays(180 + 367));

        await Host.Services.GetRequiredService<EndedKeyEraser>().EraseAsync(Host.TownTime.GetUtcNow(), CancellationToken.None);

        Assert.Empty((await HouseholdAsync())["accessKeys"].AsBsonArray);
        Assert.Equal(0, await Host.RunAsync("import", "--data", DemoTown.Files));
        var household = await HouseholdAsync();
        Assert.Empty(household["accessKeys"].AsBsonArray);
        Assert.NotEmpty(household["spentKeys"].AsBsonArray);
        Assert.DoesNotContain("MLAFITTE", household["spentKeys"].ToJson(), StringComparison.Ordinal);
    }

    private static async Task<string> WordsAsync(Task<HttpResponseMessage> answer) => (await (await answer).PageAsync()).Words();

    private Task EraseAsync() =>
        Host.Services.GetServices<IHostedService>().OfType<RegistrationJob>().Single().RunAsync(CancellationToken.None);

    private async Task<IReadOnlyList<string>> LinkedAsync() =>
    [
        .. (await HouseholdAsync())["adults"].AsBsonArray.Where(adult => !adult["accountId"].IsBsonNull)
            .Select(adult => adult["firstName"].AsString),
    ];

    private async Task<string> OutboxAsync(string type) => (await HouseholdAsync())["outbox"].AsBsonArray
        .Single(entry => entry["type"].AsString.EndsWith($".{type}", StringComparison.Ordinal))["body"].AsString;

    private async Task<BsonDocument> HouseholdAsync() => await Host.Database.GetCollection<BsonDocument>("households")
        .Find(new BsonDocument("_id", DemoIds.Household("F003"))).SingleAsync();

    private static async Task<HttpResponseMessage> TokensAsync(Newcomer newcomer)
    {
        var client = new StoryClient(newcomer.Browser);
        return await client.ExchangeAsync(await client.CodeAsync());
    }

    private static string Claims(string token) =>
        System.Text.Encoding.UTF8.GetString(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(token.Split('.')[1]));
}
