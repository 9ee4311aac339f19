using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.Households.ResetSecondFactor;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Households.ResetSecondFactor;

/// <summary>A family lost its authenticator and its recovery codes, and shows an identity paper at the desk.</summary>
[Collection(Documents.Name)]
public sealed class ResetSecondFactorTests(DemoTown town) : IAsyncLifetime
{
    private const string Secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private readonly AgentDesk _desk = new(town);

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Without requests that take effect while a later test advances the clock.</summary>
    public async Task DisposeAsync()
    {
        _desk.Dispose();
        await town.Host.Database.GetCollection<BsonDocument>(AccountStore.Collection)
            .UpdateManyAsync(Builders<BsonDocument>.Filter.Exists("factorReset"), Builders<BsonDocument>.Update.Unset("factorReset"));
    }

    [Fact]
    public async Task Request_AfterTheWait_RemovesTheFactorAndEndsAllSessions()
    {
        var (household, account) = await _desk.AddLinkedAsync("ABADIE", Secret);
        using var session = await town.Host.SignedInAsync(account);

        using var answer = await RequestAsync(household);
        await ApplyAsync(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        var waiting = await town.Host.ReadAsync(account);
        await ApplyAsync(TimeSpan.FromMinutes(2));

        var after = await town.Host.ReadAsync(account);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(waiting.AuthenticatorKey);
        Assert.Equal((null, null, account.PasswordHash), (after.AuthenticatorKey, after.FactorReset, after.PasswordHash));
        Assert.False(await session.IsSignedInAsync());
        using var browser = town.Host.NewBrowser();
        Assert.Equal("/", (await browser.SignInAsync(account.Person())).Target());
        Assert.Contains(SecretMailKind.FactorReset, (await town.Host.MailsAsync(account)).Select(mail => mail.Kind));
        await _desk.JournalAsync("resetFactor", account.Id);
    }

    [Fact]
    public async Task Request_Journalled_NamesThePaperWithoutANumber()
    {
        var (household, _) = await _desk.AddLinkedAsync("ABBADIE", Secret);

        using var answer = await RequestAsync(household);

        var entry = await _desk.JournalAsync("requestFactorReset", household.Adults[0].Id);
        Assert.Equal($"{AgentDesk.Reason} (passeport, présentation du {Today:dd/MM/yyyy})", entry["reason"].AsString);
    }

    [Fact]
    public async Task Cancel_ByTheLinkOfTheMail_KeepsTheFactor()
    {
        var (household, account) = await _desk.AddLinkedAsync("ABANCOURT", Secret);
        using var answer = await RequestAsync(household);
        var link = $"/compte/code-perdu?lien={Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.FactorResetRequested))}";
        using var browser = town.Host.NewBrowser();
        var scanned = await (await browser.GetAsync(link)).PageAsync();
        var open = (await town.Host.ReadAsync(account)).FactorReset;

        var pressed = await (await browser.SubmitAsync(link)).PageAsync();
        await ApplyAsync(TimeSpan.FromHours(25));

        var after = await town.Host.ReadAsync(account);
        Assert.NotNull(open);
        Assert.Contains("Ce n’est pas moi", scanned.Words(), StringComparison.Ordinal);
        Assert.Contains("reste en place", pressed.Words(), StringComparison.Ordinal);
        Assert.Equal(account.AuthenticatorKey, after.AuthenticatorKey);
        await _desk.JournalAsync("cancelFactorReset", account.Id);
    }

    [Fact]
    public async Task Request_AfterAChangeOfMail_IsAnnouncedToTheReplacedAddressToo()
    {
        var (household, account) = await _desk.AddLinkedAsync("ABADIA", Secret);
        var now = town.Host.TownTime.GetUtcNow();
        await town.Host.Services.GetRequiredService<AccountStore>().ChangeAsync(
            account.Id,
            one => new(one with
            {
                ReplacedMails =
                [
                    new("old", "ancienne@familles.example", Origin: null, now.AddDays(-8)),
                    new("recent", "precedente@familles.example", Origin: null, now.AddDays(-6)),
                ],
            }),
            CancellationToken.None);

        using var answer = await RequestAsync(household);

        var mails = (await town.Host.MailsAsync(account)).Where(mail => mail.Kind is SecretMailKind.FactorResetRequested);
        Assert.Equal(["precedente@familles.example", account.Contact.Email], mails.Select(mail => mail.Content.Email));
    }

    [Fact]
    public async Task Request_Twice_AnnouncesItOnce()
    {
        var (household, account) = await _desk.AddLinkedAsync("ABELIN", Secret);

        using var first = await RequestAsync(household);
        using var second = await RequestAsync(household);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.FactorResetRequested));
        Assert.NotNull((await _desk.AdultsAsync(household))[0].SecondFactorResetAt);
    }

    [Fact]
    public async Task Request_AccountWithoutASecondFactor_IsRefused()
    {
        var (household, account) = await _desk.AddLinkedAsync("ABENTIN");

        using var answer = await RequestAsync(household);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Empty(await town.Host.SecretsAsync(account, SecretMailKind.FactorResetRequested));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(IdentityPaper.Passport, 1)]
    [InlineData(IdentityPaper.Passport, -8)]
    public async Task Request_WithoutAPaperThatWasSeenLately_IsRefused(IdentityPaper? paper, int days)
    {
        var (household, account) = await _desk.AddLinkedAsync("ABERLEN", Secret);

        using var answer = await RequestAsync(household, paper, days);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Null((await town.Host.ReadAsync(account)).FactorReset);
    }

    private DateOnly Today => DateOnly.FromDateTime(town.Host.TownTime.GetUtcNow().DateTime);

    private Task<HttpResponseMessage> RequestAsync(Household household, IdentityPaper? paper = IdentityPaper.Passport, int days = 0) =>
        _desk.PostAsync(
            $"/api/identity/households/{household.Id}/adults/{household.Adults[0].Id}/second-factor/reset",
            new ResetSecondFactorRequest { OnBehalf = new(AgentDesk.Reason), Paper = paper, SeenOn = Today.AddDays(days) });

    private async Task ApplyAsync(TimeSpan after)
    {
        town.Host.Clock.Advance(after);
        await using var scope = town.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FactorResets>().ApplyDueAsync(100, CancellationToken.None);
    }
}
