using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.ContactFacts.ChangeTelephones;

/// <summary>Telephones change at once, each adult's by that adult alone or by an agent.</summary>
[Collection(Documents.Name)]
public sealed class ChangeTelephonesTests(DemoTown town) : ContactFixture(town)
{
    private string Own => $"{Root}/adults/maite/telephones";

    [Fact]
    public async Task Telephones_Changed_AreInEffectNumberedListedAndPublished()
    {
        var changed = await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync("05 59 64 00 02", "06.39.98.00.02"));
        var account = (await Accounts.FindAsync(Maite, CancellationToken.None))!;
        var listed = Assert.Single((await ReadAsync<RequestPageResponse>($"{Root}/requests", Maite)).Items);
        var read = await ReadAsync<ContactRequestResponse>($"{Root}/requests/{changed.RequestId}", Maite);

        Assert.Equal(("+33559640002", "+33639980002"), (changed.Telephone, changed.Mobile));
        Assert.Equal(("+33559640002", "+33639980002"), (account.Contact.Telephone, account.Contact.Mobile));
        Assert.Equal(FieldSource.Family, account.Contact.TelephonesOrigin?.Source);
        Assert.StartsWith("TEL-", changed.Number, StringComparison.Ordinal);
        Assert.Equal((changed.RequestId, RequestKind.TelephoneChange, RequestState.Accepted), (listed.Id, listed.Kind, listed.State));
        Assert.Equal(changed.Number, read.Number);
        Assert.Equal(
            ["ContactChanged", "ContactChanged", "TelephonesChanged"], await PublishedAsync(AccountStore.Collection, Maite));
        Assert.True(await IsInJournalAsync(AccountStore.Collection, Maite, changed.RequestId!));
    }

    [Fact]
    public async Task Telephones_SentTwice_AreOneRequest()
    {
        await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync("0559640002", ""));
        var repeat = await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync("+33 5 59 64 00 02", null));

        Assert.Equal((null, "+33559640002"), (repeat.RequestId, repeat.Telephone));
        Assert.Single((await ReadAsync<RequestPageResponse>($"{Root}/requests", Maite)).Items);
    }

    [Fact]
    public async Task Fax_Changed_IsInEffectAndInTheProfile()
    {
        var changed = await ReadAsync<ChangeTelephonesResponse>(await SendAsync(
            HttpMethod.Put, Own, Maite, new ChangeTelephonesRequest(null, null) { Fax = "05 59 64 00 03" }));
        using var wrong = await SendAsync(HttpMethod.Put, Own, Maite, new ChangeTelephonesRequest(null, null) { Fax = "fax" });
        var profile = await ReadAsync<ProfileResponse>("/api/identity/me", Maite);

        Assert.NotNull(changed.RequestId);
        Assert.Equal(("+33559640003", "+33559640003"), (changed.Fax, profile.Fax));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
    }

    [Theory]
    [InlineData("12", null, "telephone")]
    [InlineData("0559 CALL ME", null, "telephone")]
    [InlineData("<b>0559640002</b>", null, "telephone")]
    [InlineData("05596400020559640002", null, "telephone")]
    [InlineData("\u0660\u0665\u0665\u0669\u0666\u0664\u0660\u0660\u0660\u0662", null, "telephone")]
    [InlineData(null, "05 59 64 00 02", "mobile")]
    public async Task Telephones_Unreadable_AreRefusedAtTheirField(string? telephone, string? mobile, string field)
    {
        using var answer = await ChangeAsync(telephone, mobile);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await Accounts.FindAsync(Maite, CancellationToken.None))!.Contact.TelephonesOrigin);
    }

    [Fact]
    public async Task Telephones_OfTheOtherAdult_DoNotExist()
    {
        var changed = await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync("0559640002", null));
        using var foreign = await ChangeAsync("0559640009", null, by: Peio);
        using var read = await SendAsync(HttpMethod.Get, $"{Root}/requests/{changed.RequestId}", Peio);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, read.StatusCode));
        Assert.Empty((await ReadAsync<RequestPageResponse>($"{Root}/requests", Peio)).Items);
    }

    [Fact]
    public async Task Telephones_ByAgent_NeedAReasonAndKeepTheirOrigin()
    {
        var telephones = new ChangeTelephonesRequest("0559640002", null);
        using var without = await SendAsync(HttpMethod.Put, Own, by: null, telephones);
        var behalf = telephones with { OnBehalf = new("Demande faite au guichet") };
        using var nobody = await SendAsync(HttpMethod.Put, $"{Root}/adults/ander/telephones", by: null, behalf);
        var changed = await ReadAsync<ChangeTelephonesResponse>(await SendAsync(HttpMethod.Put, Own, by: null, behalf));
        var read = await ReadAsync<ContactRequestResponse>($"{Root}/requests/{changed.RequestId}", Maite);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict), (without.StatusCode, nobody.StatusCode));
        Assert.Equal("Demande faite au guichet", read.AgentReason);
        Assert.Equal(
            FieldSource.Agent, (await Accounts.FindAsync(Maite, CancellationToken.None))!.Contact.TelephonesOrigin?.Source);
    }

    [Fact]
    public async Task Telephones_ChangedTooOftenWithinADay_AreRefusedUntilTheNext()
    {
        for (var change = 0; change < ChangeTelephonesRules.MaxPerDay; change++)
            await ReadAsync<ChangeTelephonesResponse>(await ChangeAsync($"055964001{change}", null));
        using var refused = await ChangeAsync("0559640099", null);
        Town.Host.TownTime.Advance(TimeSpan.FromHours(25));
        using var later = await ChangeAsync("0559640099", null);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (refused.StatusCode, later.StatusCode));
    }

    private Task<HttpResponseMessage> ChangeAsync(string? telephone, string? mobile, string? by = null) =>
        SendAsync(HttpMethod.Put, Own, by ?? Maite, new ChangeTelephonesRequest(telephone, mobile));
}
