using System.Collections.Concurrent;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Sessions.NotifyPortal;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EspaceFamille.Identity.Tests.Features.Sessions.NotifyPortal;

/// <summary>The portal is notified of each session that ends, also after it was unavailable.</summary>
[Collection(Documents.Name)]
public sealed class BackchannelLogoutTests(DemoTown town) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _received = new();
    private IdentityHost? _host;
    private WebApplication? _portal;
    private bool _isUnavailable;

    private IdentityHost Host => _host!;

    public async Task InitializeAsync()
    {
        var port = FreePort.Next();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _portal = builder.Build();
        _portal.MapPost("/backchannel-logout", (Delegate)ReceiveAsync);
        await _portal.StartAsync();
        _host = await IdentityHost.StartAsync(town.Server, new(StringComparer.Ordinal)
        {
            ["Portal:InternalAddress"] = $"http://127.0.0.1:{port}/",
        });
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _portal!.DisposeAsync();
    }

    [Fact]
    public async Task EndOthers_SessionWithASignInAtThePortal_NotifiesThePortalOfThatSessionAlone()
    {
        var account = await Host.AddAccountAsync();
        var (other, sid) = await SignedInAtPortalAsync(account);
        var (mine, own) = await SignedInAtPortalAsync(account);

        await ChangePasswordAsync(mine);

        var token = await ReceivedAsync();
        Assert.Equal((sid, account.Id), (token.GetPayloadValue<string>("sid"), token.Subject));
        Assert.NotEqual(own, sid);
        await Eventually.True(async () => (await NoticesAsync()).Count == 0, "the delivered notice is deleted");
        Assert.Single(_received);
        other.Dispose();
        mine.Dispose();
    }

    [Fact]
    public async Task LogoutToken_OfASession_IsWhatTheSpecificationRequires()
    {
        var account = await Host.AddAccountAsync();
        var (browser, _) = await SignedInAtPortalAsync(account);

        await browser.SubmitAsync("/compte/deconnexion");

        var token = await ReceivedAsync();
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token.EncodedToken, new TokenValidationParameters
        {
            ValidIssuer = IdentityHost.Issuer,
            ValidAudience = "portal",
            ValidTypes = ["logout+jwt"],
            IssuerSigningKeys = Host.Services.GetRequiredService<OidcKeys>().Signing,
        });
        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal(TimeSpan.FromMinutes(2), token.ValidTo - token.IssuedAt);
        Assert.NotEmpty(token.Id);
        Assert.False(token.TryGetClaim("nonce", out _));
        Assert.Equal("{\"http://schemas.openid.net/event/backchannel-logout\":{}}", token.GetClaim("events").Value);
        browser.Dispose();
    }

    [Fact]
    public async Task EndOthers_PortalUnavailable_NotifiesItLater()
    {
        var account = await Host.AddAccountAsync();
        var (other, sid) = await SignedInAtPortalAsync(account);
        using var mine = await Host.SignedInAsync(account);
        _isUnavailable = true;
        await ChangePasswordAsync(mine);
        await ReceivedAsync();
        Assert.Equal(sid, Assert.Single(await NoticesAsync()).Id);

        _isUnavailable = false;
        await Eventually.True(
            async () =>
            {
                Host.Clock.Advance(TimeSpan.FromSeconds(15));
                return (await NoticesAsync()).Count == 0;
            },
            "the job delivers the notice");

        Assert.All(_received, token => Assert.Equal(sid, new JsonWebToken(token).GetPayloadValue<string>("sid")));
        other.Dispose();
    }

    [Fact]
    public async Task End_SessionWithoutASignInAtTheTownsClients_NotifiesNobody()
    {
        var account = await Host.AddAccountAsync();
        using var browser = await Host.SignedInAsync(account);

        await browser.SubmitAsync("/compte/deconnexion");

        Assert.Empty(await NoticesAsync());
        Assert.Empty(_received);
    }

    /// <summary>An authorization request of the portal is answered after the session was read and before it is deleted.</summary>
    [Fact]
    public async Task End_SignInAtThePortalThatBeginsMeanwhile_NotifiesThePortal()
    {
        var account = await Host.AddAccountAsync();
        using var browser = await Host.SignedInAsync(account);
        var notices = Host.Services.GetRequiredService<SignOutNotices>();
        var found = Assert.Single(await Host.Services.GetRequiredService<SessionStore>().OfAccountAsync(account.Id, default));

        var notice = await notices.StoreAsync(found, CancellationToken.None);
        await notices.SendAsync(notice, found with { AuthorizationIds = ["begun-meanwhile"] }, CancellationToken.None);

        Assert.Equal(found.PublicId, (await ReceivedAsync()).GetPayloadValue<string>("sid"));
    }

    private Task<IReadOnlyList<Identity.Domain.SignOut.SignOutNotice>> NoticesAsync() => Host.Services
        .GetRequiredService<SignOutNoticeStore>().ListAsync(DateTimeOffset.MinValue, 100, CancellationToken.None);

    private async Task<(HttpClient Browser, string Session)> SignedInAtPortalAsync(Account account)
    {
        var browser = await Host.SignedInAsync(account);
        var tokens = await new PortalClient(browser).SignInAsync();
        return (browser, new JsonWebToken(tokens.GetProperty("id_token").GetString()).GetPayloadValue<string>("sid"));
    }

    private static Task<HttpResponseMessage> ChangePasswordAsync(HttpClient browser) => browser.SubmitAsync(
        "/compte/identifiants/mot-de-passe",
        ("ancienMotDePasse", OwnAccounts.Password), ("motDePasse", "Falaise-Ocre-2746"), ("confirmation", "Falaise-Ocre-2746"));

    private async Task<JsonWebToken> ReceivedAsync() => new(
        await Eventually.Some(() => Task.FromResult(_received.FirstOrDefault()), "the portal is called"));

    private async Task<IResult> ReceiveAsync(HttpContext http)
    {
        _received.Enqueue($"{(await http.Request.ReadFormAsync())["logout_token"]}");
        return _isUnavailable ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Ok();
    }
}
