using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Features.ContactFacts.ProposeChildMail;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.ContactFacts.ChangeChildTelephones;

/// <summary>A child's own contact facts: either adult changes them, both read who did.</summary>
[Collection(Documents.Name)]
public sealed class ChildContactTests(DemoTown town) : ContactFixture(town)
{
    private const string Mail = "nahia@familles.example";

    private string Own => $"{Root}/children/{Nahia}";

    [Fact]
    public async Task Telephones_ChangedByOneAdult_AreARequestThatBothRead()
    {
        var changed = await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync(new("", "06 39 98 00 12")));
        var contact = await ReadAsync<ChildContactResponse>($"{Own}/contact", Peio);
        var listed = Assert.Single((await ReadAsync<RequestPageResponse>($"{Root}/requests", Peio)).Items);
        var read = await ReadAsync<ContactRequestResponse>($"{Root}/requests/{changed.RequestId}", Peio);

        Assert.Equal("+33639980012", contact.Mobile);
        Assert.Equal((changed.RequestId, RequestKind.TelephoneChange, "Nahia"), (listed.Id, listed.Kind, listed.ChildName));
        Assert.Equal(("Maite ETCHEPARE", false, "Nahia"), (read.SubmittedBy, read.IsOwn, read.ChildName));
        Assert.Contains("ChildContactChanged", await PublishedAsync(HouseholdStore.Collection, HouseholdId));
        Assert.True(await IsInJournalAsync(HouseholdStore.Collection, HouseholdId, changed.RequestId!));
    }

    [Fact]
    public async Task Telephones_SentTwice_AreOneRequestAndAWrongNumberIsRefused()
    {
        await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync(new("0559640002", null)));
        var repeat = await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync(new("+33 5 59 64 00 02", "")));
        using var wrong = await ChangeAsync(new("12", null));
        using var foreign = await SendAsync(
            HttpMethod.Put, $"{Root}/children/nobody/telephones", Maite, new ChangeTelephonesRequest("0559640002", null));

        Assert.Null(repeat.RequestId);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound), (wrong.StatusCode, foreign.StatusCode));
    }

    [Fact]
    public async Task Mail_Proposed_IsTheChildsOnceItsLinkIsUsedAndOnlyOnce()
    {
        var proposed = await ReadAsync<ChildContactResponse>(await ProposeAsync(Mail));
        var secret = await SecretAsync();
        var (first, second) = (await ConfirmAsync(secret), await ConfirmAsync(secret));
        var contact = await ReadAsync<ChildContactResponse>($"{Own}/contact", Peio);
        var listed = Assert.Single((await ReadAsync<RequestPageResponse>($"{Root}/requests", Peio)).Items);

        Assert.Equal((null, Mail), (proposed.Email, proposed.ProposedEmail));
        Assert.Equal((true, false), (first, second));
        Assert.Equal((Mail, null), (contact.Email, contact.ProposedEmail));
        Assert.Equal((RequestKind.MailChange, "Nahia"), (listed.Kind, listed.ChildName));
    }

    [Fact]
    public async Task Mail_ProposedAgain_VoidsTheEarlierLinkAndIsAnnouncedToTheReplacedAddress()
    {
        await ReadAsync<ChildContactResponse>(await ProposeAsync(Mail));
        var earlier = await SecretAsync();
        await ReadAsync<ChildContactResponse>(await ProposeAsync("nahia.etchepare@familles.example"));
        var refused = await ConfirmAsync(earlier);
        var confirmed = await ConfirmAsync(await SecretAsync());
        await ReadAsync<ChildContactResponse>(await ProposeAsync(Mail));
        await ConfirmAsync(await SecretAsync());

        Assert.Equal((false, true), (refused, confirmed));
        Assert.Contains("SecretMail", await PublishedAsync(HouseholdStore.Collection, HouseholdId));
        using var fourth = await ProposeAsync("another@familles.example");
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
    }

    [Fact]
    public async Task Read_UnderALimitedLink_StatesNoContact()
    {
        await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync(new("0559640002", null)));
        var end = Town.Host.TownTime.GetUtcNow().AddDays(1);
        await Households.ChangeAsync(
            HouseholdId,
            household => household with
            {
                Adults = [.. household.Adults.Select(one => one.AccountId == Maite ? one with { Link = new(end.AddDays(-7), end) } : one)],
            },
            CancellationToken.None);

        var limited = await ReadAsync<ChildContactResponse>($"{Own}/contact", Maite);
        var proposed = await ReadAsync<ChildContactResponse>(await ProposeAsync(Mail));

        Assert.Equal((null, null), (limited.Telephone, proposed.Telephone));
        Assert.Equal("+33559640002", (await ReadAsync<ChildContactResponse>($"{Own}/contact", Peio)).Telephone);
    }

    [Theory]
    [InlineData("nahia")]
    [InlineData("")]
    public async Task Mail_Unreadable_IsRefusedAtItsField(string email)
    {
        using var refused = await ProposeAsync(email);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("\"email\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_Accepted_IsTheChildsAloneAndTheHouseholdsStays()
    {
        var wanted = new RequestAddressChangeRequest("16 rue du Bois", null, "40220", "Tarnos", []) { ChildId = Nahia };
        var request = await ReadAsync<ContactRequestResponse>(
            await SendAsync(HttpMethod.Post, $"{Root}/address-changes", Maite, wanted, Ids.New()));
        using var foreign = await SendAsync(
            HttpMethod.Post, $"{Root}/address-changes", Maite, wanted with { ChildId = "nobody" }, Ids.New());
        using var households = await SendAsync(
            HttpMethod.Post, $"{Root}/address-changes", Peio, wanted with { ChildId = null }, Ids.New());
        await DecideAsync(request.Id, Decision.Accepted, number: 1);
        var contact = await ReadAsync<ChildContactResponse>($"{Own}/contact", Peio);
        await DecideAsync(request.Id, Decision.Refused, number: 2);
        var undone = await ReadAsync<ChildContactResponse>($"{Own}/contact", Peio);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Created), (foreign.StatusCode, households.StatusCode));
        Assert.Equal("16 rue du Bois", contact.Address?.AddressLine);
        Assert.Equal(First, (await Households.FindAsync(HouseholdId, CancellationToken.None))!.Address);
        Assert.Null(undone.Address);
    }

    [Fact]
    public async Task Telephones_LimitedLink_AreNotChanged()
    {
        await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync(new("", "06 39 98 00 12")));
        await LimitPeioAsync();
        using var refused = await SendAsync(HttpMethod.Put, $"{Own}/telephones", Peio, new ChangeTelephonesRequest("0559640002", null));
        var contact = await ReadAsync<ChildContactResponse>($"{Own}/contact", Maite);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal((null, "+33639980012"), (contact.Telephone, contact.Mobile));
    }

    private Task<HttpResponseMessage> ChangeAsync(ChangeTelephonesRequest telephones) =>
        SendAsync(HttpMethod.Put, $"{Own}/telephones", Maite, telephones);

    private Task<HttpResponseMessage> ProposeAsync(string email) =>
        SendAsync(HttpMethod.Post, $"{Own}/mail-changes", Maite, new ProposeChildMailRequest(email));

    private Task<bool> ConfirmAsync(string secret) =>
        Town.Host.Services.GetRequiredService<ChildMailChanges>().ConfirmAsync(secret, CancellationToken.None);

    /// <summary>The secret of the latest link of a mail.</summary>
    private async Task<string> SecretAsync() => (await Town.Host.SecretsAsync(
        (await Accounts.FindAsync(Maite, CancellationToken.None))!, SecretMailKind.ChildMailChange))[^1];

    private async Task DecideAsync(string requestId, Decision decision, int number) => await Households.ChangeAsync(
        HouseholdId,
        household => DecideAddressChangeRules.Apply(household, new SupportingDocumentsReviewed
        {
            RequestKind = RequestKind.AddressChange,
            RequestId = requestId,
            HouseholdId = HouseholdId,
            Version = number + 1,
            Decision = decision,
            ReviewedAt = new DateTimeOffset(2026, 12, 3, 9, 0, number, TimeSpan.Zero),
            Number = number,
        }),
        CancellationToken.None);
}
