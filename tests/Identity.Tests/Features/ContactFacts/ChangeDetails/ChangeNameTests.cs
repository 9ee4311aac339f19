using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Features;
using EspaceFamille.Identity.Features.LinkRequests;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.ContactFacts.ChangeDetails;

/// <summary>Owners change their own name until a household is linked to the account: then it is the town's.</summary>
[Collection(Documents.Name)]
public sealed class ChangeNameTests(DemoTown town) : ContactFixture(town)
{
    private const string Own = "/api/identity/me";
    private static readonly StatedName Wanted = new("Monsieur", " Jean-Noël ", "D’ELBÉE");

    [Fact]
    public async Task Name_OfAnAccountWithoutHousehold_IsChangedWithItsCopy()
    {
        using var desk = new AgentDesk(Town);
        var account = await Town.Host.AddAccountAsync();

        using var answer = await ChangeAsync(account.Id, Wanted);
        var changed = (await Accounts.FindAsync(account.Id, CancellationToken.None))!;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(account.Contact with { Title = "Monsieur", FirstName = "Jean-Noël", LastName = "D’ELBÉE" }, changed.Contact);
        Assert.True((await ReadAsync<ProfileResponse>(Own, account.Id)).CanChangeName);
        Assert.Equal("D’ELBÉE", (await desk.MessagesAsync<ContactChanged>(AccountStore.Collection, account.Id))[^1].LastName);
        Assert.Single(
            await Town.Host.JournalAsync("changeOwnName"), entry => entry.Contains(account.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Name_OfALinkedAccount_IsTheTowns()
    {
        using var answer = await ChangeAsync(Maite, Wanted);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("ETCHEPARE", (await Accounts.FindAsync(Maite, CancellationToken.None))!.Contact.LastName);
        Assert.False((await ReadAsync<ProfileResponse>(Own, Maite)).CanChangeName);
    }

    [Fact]
    public async Task Name_WhileALinkIsReported_IsNotChanged()
    {
        var at = Town.Host.TownTime.GetUtcNow();
        await Households.ChangeAsync(
            HouseholdId,
            household => household with
            {
                Adults =
                [
                    household.Adults[0] with { AccountId = null, Reported = new(Maite, [], new(at, null), at, ReporterId: null) },
                    .. household.Adults.Skip(1),
                ],
            },
            CancellationToken.None);

        using var answer = await ChangeAsync(Maite, Wanted);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.False((await ReadAsync<ProfileResponse>(Own, Maite)).CanChangeName);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Name_WhileALinkRequestOrAKeyWaits_IsNotChanged(bool isKey)
    {
        var account = await Town.Host.AddAccountAsync();
        if (isKey)
            await Accounts.ChangeAsync(account.Id, one => new Change<Account>(one with { OfferedKey = "waiting" }), CancellationToken.None);
        else
            await OpenRequestAsync(account);

        using var answer = await ChangeAsync(account.Id, Wanted);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("name-under-review", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(account.Contact, (await Accounts.FindAsync(account.Id, CancellationToken.None))!.Contact);
        Assert.False((await ReadAsync<ProfileResponse>(Own, account.Id)).CanChangeName);
        await Accounts.ChangeAsync(account.Id, one => new Change<Account>(one with { OfferedKey = null }), CancellationToken.None);
    }

    /// <summary>The link request is opened after the first decision and before its write.</summary>
    [Fact]
    public async Task Name_LinkRequestThatBeginsMeanwhile_IsNotChanged()
    {
        var account = await Town.Host.AddAccountAsync();
        var names = Town.Host.Services.GetRequiredService<OwnNames>();

        var (_, fault) = await names.ChangeAsync(account.Id, Renamed, CancellationToken.None);

        Assert.Equal(NameFault.UnderReview, fault);
        Assert.Equal(account.Contact, (await Accounts.FindAsync(account.Id, CancellationToken.None))!.Contact);

        Change<Account> Renamed(Account known)
        {
            Task.Run(() => OpenRequestAsync(account)).Wait();
            return new(known with { Contact = known.Contact with { LastName = "ELBEE" } });
        }
    }

    [Theory]
    [InlineData("Docteur", "Jean", "ELBEE", "name.title")]
    [InlineData("", "Jean", "ELBEE", "name.title")]
    [InlineData("Madame", " ", "ELBEE", "name.firstName")]
    [InlineData("Madame", "Jean", null, "name.lastName")]
    [InlineData("Madame", "Jean", "<b>ELBEE</b>", "name.lastName")]
    [InlineData("Madame", "Jean\u202E", "ELBEE", "name.firstName")]
    public async Task Name_ThatCannotBeOne_IsRefusedAtItsField(string title, string first, string? last, string field)
    {
        var account = await Town.Host.AddAccountAsync();

        using var refused = await ChangeAsync(account.Id, new(title, first, last));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains($"\"{field}\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(account.Contact, (await Accounts.FindAsync(account.Id, CancellationToken.None))!.Contact);
    }

    [Fact]
    public async Task Name_NotStated_IsKept()
    {
        var account = await Town.Host.AddAccountAsync();

        using var answer = await ChangeAsync(account.Id, name: null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(account.Contact, (await Accounts.FindAsync(account.Id, CancellationToken.None))!.Contact);
    }

    private Task<LinkRequest> OpenRequestAsync(Account account) => Town.Host.Services.GetRequiredService<LinkRequestOpening>()
        .OpenAsync(account, statement: null, keyHouseholdId: null, documentIds: [], CancellationToken.None);

    private Task<HttpResponseMessage> ChangeAsync(string account, StatedName? name) => SendAsync(
        HttpMethod.Put, $"{Own}/details", account,
        new ChangeDetailsRequest("Ibarra", null, null, null, ContactMeans.Email) { Name = name });
}
