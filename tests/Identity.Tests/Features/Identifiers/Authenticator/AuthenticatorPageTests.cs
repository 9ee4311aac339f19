using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Identifiers.Authenticator;

/// <summary>A family that adds an authenticator application to its account.</summary>
[Collection(Documents.Name)]
public sealed class AuthenticatorPageTests(DemoTown town) : AuthenticatorFixture(town)
{
    [Fact]
    public async Task Add_RightCode_NeedsACodeFromThenOnAndEndsOtherSessions()
    {
        using var other = await Host.SignedInAsync(Account);

        var (key, _) = await ActivateAsync();

        using var fresh = Host.NewBrowser();
        var password = await fresh.SignInAsync(Account.Person());
        Assert.StartsWith("/compte/code", password.Target(), StringComparison.Ordinal);
        Assert.Equal("/", (await fresh.SubmitAsync(password.Target(), ("code", Host.NextCode(key)))).Target());
        Assert.True(await Owner.IsSignedInAsync());
        Assert.False(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task Add_WrongCode_KeepsTheKeyAndChangesNothing()
    {
        var (key, form) = await KeyAsync();

        var page = await (await PostAsync(Page, form, "000000")).PageAsync();

        Assert.NotNull(page.QuerySelector("#code-erreur"));
        Assert.Equal(key, KeyIn(page));
        Assert.Null((await Host.ReadAsync(Account)).AuthenticatorKey);
    }

    [Fact]
    public async Task Add_AfterFifteenMinutes_StartsWithANewKey()
    {
        var (key, form) = await KeyAsync();
        Host.Clock.Advance(TimeSpan.FromMinutes(16));
        await Owner.SubmitAsync("/compte/confirmation-identite", ("motDePasse", OwnAccounts.Password));

        var page = await (await PostAsync(Page, form, IdentityHost.CodeAt(key, Host.Clock.GetUtcNow()))).PageAsync();

        Assert.NotEqual(key, KeyIn(page));
        Assert.Null((await Host.ReadAsync(Account)).AuthenticatorKey);
    }

    [Fact]
    public async Task Add_TicketOfAnotherAccount_IsRefused()
    {
        using var another = await Host.SignedInAsync(await Host.AddAccountAsync());
        var theirs = await (await another.GetAsync(Page)).PageAsync();
        var (_, form) = await KeyAsync();
        form["cle"] = theirs.QuerySelector<IHtmlInputElement>("input[name=cle]")!.Value;

        await PostAsync(Page, form, IdentityHost.CodeAt(KeyIn(theirs), Host.Clock.GetUtcNow()));

        Assert.Null((await Host.ReadAsync(Account)).AuthenticatorKey);
    }

    [Fact]
    public async Task Add_RightCode_StoresNeitherKeyNorRecoveryCodesInClear()
    {
        var (key, codes) = await ActivateAsync();

        var stored = await Host.Database.GetCollection<BsonDocument>(AccountStore.Collection)
            .Find(new BsonDocument("_id", Account.Id)).SingleAsync();

        Assert.All([key, .. codes, .. codes.Select(code => code.Replace(" ", "", StringComparison.Ordinal))],
            secret => Assert.DoesNotContain(secret, stored.ToString(), StringComparison.Ordinal));
        Assert.Equal(FactorRules.RecoveryCodes, codes.Count);
    }

    [Fact]
    public async Task Remove_Family_SignsInByPasswordAlone()
    {
        var (_, codes) = await ActivateAsync();

        await Owner.SubmitAsync($"{Page}?handler=Remove");

        using var fresh = Host.NewBrowser();
        Assert.Equal("/", (await fresh.SignInAsync(Account.Person())).Target());
        Assert.Empty((await Host.ReadAsync(Account)).RecoveryCodes);
        Assert.NotEmpty(codes);
    }

    [Fact]
    public async Task Remove_Staff_IsRefusedWithoutAnotherFactor()
    {
        var agent = await Host.AddAccountAsync("kitchen", People.AgentSecret);
        using var owner = await Host.SignedInAsync(agent);

        var words = await (await owner.SubmitAsync($"{Page}?handler=Remove")).WordsAsync();

        Assert.Contains("second facteur", words, StringComparison.Ordinal);
        Assert.NotNull((await Host.ReadAsync(agent)).AuthenticatorKey);
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Codes)]
    [InlineData(PasskeyForms.OwnPage)]
    public async Task Pages_StolenSessionAfterFiveMinutes_NeedAProof(string page)
    {
        Host.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.StartsWith("/compte/confirmation-identite", (await Owner.GetAsync(page)).Target(), StringComparison.Ordinal);
    }
}
