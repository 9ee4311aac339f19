using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Registration.Activate;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.LinkReports;

/// <summary>Everybody concerned learns of an opened account, and may report it: an agent decides.</summary>
[Collection(Registrations.Name)]
public sealed class LinkReportTests(DemoTown town) : IDisposable
{
    private const string OwnerMail = "maylis@familles.example", PeioMail = "peio@familles.example", ThiefMail = "voleur@ailleurs.example";
    private const string Household = "\"household\"", Limited = "limited_link", NewAccounts = "/compte/comptes-ouverts";
    private readonly AgentDesk _desk = new(town);

    private IdentityHost Host => town.Host;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Report_StolenKey_SuspendsTheLinkUntilAnAgentEndsIt()
    {
        var home = await Host.AddKeyedHouseholdAsync(OwnerMail);
        using var peio = await Host.OpenedAsync("Peio", home.Keys[1], PeioMail);
        using var thief = await Host.OpenedAsync("Maylis", home.Keys[0], ThiefMail);
        var tokens = await AccessClaims.OfAsync(thief.Browser);
        Assert.Contains(Household, tokens.Current, StringComparison.Ordinal);
        var toOwner = Assert.Single(await Host.MailsToAsync(home.Adults[0].Id));
        var toPeio = (await Host.MailsToAsync(await peio.IdAsync())).Single(mail => mail.Kind is SecretMailKind.HouseholdAccountOpened);
        Assert.Equal(
            (SecretMailKind.HouseholdAccountOpened, OwnerMail, "Maylis LACAZE"),
            (toOwner.Kind, toOwner.Content.Email, toOwner.Content.Facts["person"]));
        Assert.Equal((PeioMail, "Maylis LACAZE"), (toPeio.Content.Email, toPeio.Content.Facts["person"]));

        using var owner = Host.NewBrowser();
        for (var scan = 0; scan < 3; scan++)
            await owner.GetAsync(PageOf(toOwner.Content.Secret));
        Assert.Contains(Household, await tokens.RenewedAsync(), StringComparison.Ordinal);
        var done = await (await owner.SubmitAsync(PageOf(toOwner.Content.Secret))).PageAsync();

        Assert.Contains("ne voit plus votre foyer", done.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(Household, await tokens.RenewedAsync(), StringComparison.Ordinal);
        Assert.Equal(AdultAccountState.Reported, (await _desk.AdultsAsync(home.Household))[0].State);
        Assert.Contains(home.Adults[0].Id, await ReportedAsync());
        using (await _desk.ActAsync(home.Household, 0, "/link/end"))
            Assert.Equal(AdultAccountState.None, (await _desk.AdultsAsync(home.Household))[0].State);
        Assert.DoesNotContain(home.Adults[0].Id, await ReportedAsync());
        var kinds = (await Host.MailsToAsync(await thief.IdAsync())).Select(mail => mail.Kind).ToList();
        Assert.Contains(SecretMailKind.LinkSuspended, kinds);
        Assert.Contains(SecretMailKind.LinkEnded, kinds);
        Assert.Equal("ended", await OutcomeAsync(home.Adults[0].Id));
        var late = await (await owner.SubmitAsync(PageOf(toPeio.Content.Secret))).PageAsync();
        Assert.Contains("n’est plus valable", late.Words(), StringComparison.Ordinal);
        var again = await (await owner.GetAsync(PageOf(toOwner.Content.Secret))).PageAsync();
        Assert.Contains("n’est plus valable", again.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OnThePageOfAnotherAdult_IsResumedByAnAgentAndCannotBeRepeated()
    {
        var home = await Host.AddKeyedHouseholdAsync(OwnerMail);
        using var maylis = await Host.OpenedAsync("Maylis", home.Keys[0], OwnerMail);
        await ConfirmAsync(home, 0);
        using var peio = await Host.OpenedAsync("Peio", home.Keys[1], PeioMail);
        var tokens = await AccessClaims.OfAsync(peio.Browser);
        var me = await ProfileAsync(maylis, home);
        Assert.Equal(home.Adults[1].Id, Assert.Single(me.NewAccounts!).AdultId);

        Assert.Equal($"{NewAccounts}?fait=oui", (await maylis.Browser.SubmitAsync(NewAccounts)).Target());

        Assert.DoesNotContain(Household, await tokens.RenewedAsync(), StringComparison.Ordinal);
        var reported = (await _desk.AdultsAsync(home.Household))[1];
        Assert.Equal((AdultAccountState.Reported, "Maylis LACAZE"), (reported.State, reported.ReportedBy));
        var key = await (await peio.Browser.GetAsync("/compte/services")).PageAsync();
        Assert.Contains("suspendu", key.Words(), StringComparison.Ordinal);
        await ConfirmAsync(home, 1);
        Assert.Contains(Household, await tokens.RenewedAsync(), StringComparison.Ordinal);
        Assert.Equal("confirmed", await OutcomeAsync(await maylis.IdAsync()));
        Assert.Empty((await ProfileAsync(maylis, home)).NewAccounts!);
        var mail = (await Host.MailsToAsync(await maylis.IdAsync())).Single(one => one.Kind is SecretMailKind.HouseholdAccountOpened);
        using var reader = Host.NewBrowser();
        await reader.SubmitAsync(PageOf(mail.Content.Secret));
        Assert.Contains(Household, await tokens.RenewedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_FileWithoutMail_ShowsNoAddressUntilAnAgentConfirms()
    {
        var home = await Host.AddKeyedHouseholdAsync(fileMail: null);
        using var maylis = await Host.OpenedAsync("Maylis", home.Keys[0], OwnerMail);
        var tokens = await AccessClaims.OfAsync(maylis.Browser);

        var limited = (await ProfileAsync(maylis, home)).Household!;

        Assert.Equal(("", "", ""), (limited.AddressLine, limited.PostCode, limited.Town));
        Assert.NotNull(limited.LimitedUntil);
        Assert.Contains(Limited, tokens.Current, StringComparison.Ordinal);
        Assert.Equal(limited.LimitedUntil, (await _desk.AdultsAsync(home.Household))[0].LimitedUntil);
        await ConfirmAsync(home, 0);
        Assert.Equal("14 boulevard Jacques Duclos", (await ProfileAsync(maylis, home)).Household!.AddressLine);
        Assert.DoesNotContain(Limited, await tokens.RenewedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Announce_LinkDoneAgainAfterACrash_SendsNoSecondMail()
    {
        var home = await Host.AddKeyedHouseholdAsync(OwnerMail);
        using var maylis = await Host.OpenedAsync("Maylis", home.Keys[0], OwnerMail);
        var id = await maylis.IdAsync();
        var account = await Host.Services.GetRequiredService<AccountStore>().ChangeAsync(
            id, one => ActivationRules.OfferKey(one, home.Household.AccessKeys[0].Hash), CancellationToken.None);

        await Host.Services.GetRequiredService<AccountActivation>().LinkAsync(account!, CancellationToken.None);

        Assert.Single(await Host.MailsToAsync(home.Adults[0].Id));
        Assert.Null((await Host.Services.GetRequiredService<AccountStore>().FindAsync(id, CancellationToken.None))!.OfferedKey);
    }

    [Fact]
    public async Task Link_KeyOfASecondHousehold_HasNoEffectAndStaysOpen()
    {
        var (home, other) = (await Host.AddKeyedHouseholdAsync(OwnerMail), await Host.AddKeyedHouseholdAsync(OwnerMail));
        using var maylis = await Host.OpenedAsync("Maylis", home.Keys[0], OwnerMail);
        var (id, accounts) = (await maylis.IdAsync(), Host.Services.GetRequiredService<AccountStore>());
        var account = await accounts.ChangeAsync(
            id, one => ActivationRules.OfferKey(one, other.Household.AccessKeys[0].Hash), CancellationToken.None);

        await Host.Services.GetRequiredService<AccountActivation>().LinkAsync(account!, CancellationToken.None);

        Assert.Null((await accounts.FindAsync(id, CancellationToken.None))!.OfferedKey);
        Assert.Null((await _desk.Households.FindAsync(other.Id, CancellationToken.None))!.AccessKeys[0].UsedAt);
    }

    private static string PageOf(string? secret) => $"/compte/compte-ouvert?lien={secret}";

    private async Task ConfirmAsync(KeyedHousehold home, int adult)
    {
        using var answer = await _desk.ActAsync(home.Household, adult, "/link/confirmation");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<ProfileResponse> ProfileAsync(Newcomer newcomer, KeyedHousehold home)
    {
        using var answer = await _desk.GetAsync("/api/identity/me", new Bearer(await newcomer.IdAsync(), "family", home.Id));
        return (await answer.Content.ReadFromJsonAsync<ProfileResponse>())!;
    }

    private async Task<IEnumerable<string>> ReportedAsync()
    {
        using var answer = await _desk.GetAsync("/api/identity/link-requests");
        return (await answer.Content.ReadFromJsonAsync<LinkRequestListResponse>())!.Reported!.Select(one => one.AdultId);
    }

    private async Task<string> OutcomeAsync(string recipientId) =>
        (await Host.MailsToAsync(recipientId)).Single(mail => mail.Kind is SecretMailKind.LinkReportDecided).Content.Facts["outcome"];
}
