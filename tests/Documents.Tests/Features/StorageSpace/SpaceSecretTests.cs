using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>A storage password that is changed or lost, and the recovery code.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceSecretTests(DocumentsHost host) : IDisposable
{
    private readonly string _account = $"space-{Ids.New()}";
    private readonly List<SpaceBrowser> _browsers = [];

    [Fact]
    public async Task ChangePassword_OpenSpace_RewrapsAndClosesOtherSessions()
    {
        var (browser, other) = (Browser(), Browser("session-2"));
        await browser.CreateConfirmedAsync();
        await browser.AddAsync();
        using (await other.OpenAsync())
            Assert.Single(await other.ListAsync());

        using (var wrong = await ChangeAsync(browser, "not the password of it", SpaceBrowser.OtherPassword))
            await wrong.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-password-wrong");
        using (var weak = await ChangeAsync(browser, SpaceBrowser.Password, "Bonjour1"))
            await weak.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-password-refused");
        using (var changed = await ChangeAsync(browser, SpaceBrowser.Password, SpaceBrowser.OtherPassword))
            Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);

        Assert.Single(await browser.ListAsync());
        await AssertClosedAsync(other);
        using (var old = await other.OpenAsync())
            await old.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-password-wrong");
        using (await other.OpenAsync(SpaceBrowser.OtherPassword))
            Assert.Single(await other.ListAsync());
    }

    /// <summary>Without its pepper, a password opens no space any more: it cannot be retired.</summary>
    [Fact]
    public async Task RetireKey_PepperOfASpace_IsInUse()
    {
        await Browser().CreateConfirmedAsync();
        var use = Assert.Single(host.Services.GetServices<IKeyUse>(), one => one.KeySet == "space-pepper");

        Assert.True(await use.IsUsedAsync("p1", default));
        Assert.False(await use.IsUsedAsync("p0", default));
    }

    [Fact]
    public async Task Recover_PrintedCode_OpensTheSpaceUnderAnotherPassword()
    {
        var browser = Browser();
        var code = await browser.CreateConfirmedAsync();
        await browser.AddAsync();
        var later = Browser("session-2");

        using (var mistyped = await RecoverAsync(later, $"{(code[0] == 'Z' ? 'Y' : 'Z')}{code[1..]}"))
            await mistyped.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-code-mistyped");
        using (var wrong = await RecoverAsync(later, "0000-0000-0000-0000-0000-0000-0000-0000"))
            await wrong.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-code-wrong");
        using (var recovered = await RecoverAsync(later, code.ToLowerInvariant().Replace('-', ' ')))
            await later.KeepKeyAsync(recovered);

        Assert.Single(await later.ListAsync());
        await AssertClosedAsync(browser);
        using (await browser.OpenAsync(SpaceBrowser.OtherPassword))
            Assert.Single(await browser.ListAsync());
    }

    [Fact]
    public async Task RenewCode_OpenSpace_EndsTheEarlierCode()
    {
        var browser = Browser();
        var earlier = await browser.CreateConfirmedAsync();

        using (var renewed = await browser.PostAsync("recovery-code"))
            Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
        Assert.Equal(SpaceState.Unconfirmed, (await browser.StateAsync()).State);
        var code = await browser.ConfirmAsync();

        using (var old = await RecoverAsync(browser, earlier))
            await old.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-code-wrong");
        using var recovered = await RecoverAsync(browser, code);
        Assert.Equal(HttpStatusCode.OK, recovered.StatusCode);
    }

    public void Dispose() => _browsers.ForEach(browser => browser.Dispose());

    private static Task<HttpResponseMessage> ChangeAsync(SpaceBrowser browser, string current, string next) =>
        browser.SendAsync(HttpMethod.Put, "password", JsonContent.Create(new ChangeSpacePasswordRequest(current, next)));

    private static Task<HttpResponseMessage> RecoverAsync(SpaceBrowser browser, string code) =>
        browser.PostAsync("recovery", new RecoverSpaceRequest(code, SpaceBrowser.OtherPassword));

    private static async Task AssertClosedAsync(SpaceBrowser browser)
    {
        using var response = await browser.GetAsync("documents");
        await response.AssertProblemAsync(HttpStatusCode.Conflict, "space-closed");
    }

    private SpaceBrowser Browser(string session = "session-1")
    {
        var browser = SpaceBrowser.Of(host.Factory, _account, session);
        _browsers.Add(browser);
        return browser;
    }
}
