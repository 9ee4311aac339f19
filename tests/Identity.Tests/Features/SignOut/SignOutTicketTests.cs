using System.Net;
using EspaceFamille.Identity.Tests.Features.Sessions;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.SignOut;

/// <summary>Who may end a session at this service: its own front end with a ticket, or the person who is asked.</summary>
[Collection(Documents.Name)]
public sealed class SignOutTicketTests(DemoTown town) : IDisposable
{
    private readonly HttpClient _browser = town.Host.NewBrowser();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task EndSession_WithATicket_SignsOutAndRedirectsBack()
    {
        await _browser.SignInAsync(People.Jacques);

        using var answer = await new PortalClient(_browser).SignOutAsync();

        Assert.StartsWith($"{IdentityHost.Issuer}signout-callback-oidc?state=s", answer.Target(), StringComparison.Ordinal);
        Assert.False(await IsSignedInAsync());
    }

    [Fact]
    public async Task RequestTicket_Everywhere_EndsTheSessionsOfOtherBrowsersAndTheirTokens()
    {
        var account = await town.Host.AddAccountAsync();
        using var here = await town.Host.SignedInAsync(account);
        using var other = await town.Host.SignedInAsync(account);
        var (client, refresh) = await SessionTests.RefreshTokenAsync(other);
        var portal = new PortalClient(here);
        var token = (await portal.SignInAsync()).GetProperty("id_token").GetString()!;

        using var answer = await portal.RequestTicketAsync(token, everywhere: true);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.False(await other.IsSignedInAsync());
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await client.RefreshAsync(refresh)));
        Assert.True(await here.IsSignedInAsync());
    }

    [Fact]
    public async Task EndSession_TicketUsedTwice_AsksTheSecondTime()
    {
        await _browser.SignInAsync(People.Jacques);
        var ticket = await new PortalClient(_browser).TicketAsync();
        using var first = await _browser.GetAsync(PortalClient.SignOutAddress(ticket));
        await _browser.SignInAsync(People.Jacques);

        using var second = await _browser.GetAsync(PortalClient.SignOutAddress(ticket));

        Assert.StartsWith("/compte/deconnexion?retour=", second.Target(), StringComparison.Ordinal);
        Assert.True(await IsSignedInAsync());
    }

    [Fact]
    public async Task EndSession_TicketOlderThanAMinute_Asks()
    {
        await _browser.SignInAsync(People.Jacques);
        var ticket = await new PortalClient(_browser).TicketAsync();
        town.Host.Clock.Advance(TimeSpan.FromSeconds(61));

        using var answer = await _browser.GetAsync(PortalClient.SignOutAddress(ticket));

        Assert.StartsWith("/compte/deconnexion?retour=", answer.Target(), StringComparison.Ordinal);
        Assert.True(await IsSignedInAsync());
    }

    [Fact]
    public async Task EndSession_TicketOfAnotherSession_Asks()
    {
        using var attacker = town.Host.NewBrowser();
        await attacker.SignInAsync(People.Nadia);
        var theirs = await new PortalClient(attacker).TicketAsync();
        await _browser.SignInAsync(People.Jacques);

        using var answer = await _browser.GetAsync(PortalClient.SignOutAddress(theirs));

        Assert.StartsWith("/compte/deconnexion?retour=", answer.Target(), StringComparison.Ordinal);
        Assert.True(await IsSignedInAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("invented")]
    public async Task EndSession_WithoutATicket_AsksAndThenRedirectsBack(string? ticket)
    {
        await _browser.SignInAsync(People.Jacques);

        using var asks = await _browser.GetAsync(PortalClient.SignOutAddress(ticket));
        Assert.True(await IsSignedInAsync());
        using var pressed = await _browser.SubmitAsync(asks.Target());
        using var back = await _browser.GetAsync(pressed.Target());

        Assert.False(await IsSignedInAsync());
        Assert.StartsWith($"{IdentityHost.Issuer}signout-callback-oidc?state=s", back.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndSession_IdentityTokenInTheAddress_Asks()
    {
        await _browser.SignInAsync(People.Jacques);
        var token = (await new PortalClient(_browser).SignInAsync()).GetProperty("id_token").GetString();

        using var answer = await _browser.GetAsync($"{PortalClient.SignOutAddress(null)}&id_token_hint={token}");

        Assert.StartsWith("/compte/deconnexion?retour=", answer.Target(), StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", answer.Target(), StringComparison.Ordinal);
        Assert.True(await IsSignedInAsync());
    }

    [Fact]
    public async Task EndSession_ForeignRedirect_IsNotFollowed()
    {
        using var answer = await _browser.GetAsync(
            "/connect/endsession?client_id=portal&post_logout_redirect_uri=https%3A%2F%2Failleurs.example%2F");

        Assert.DoesNotContain("ailleurs.example", answer.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestTicket_WrongSecretOrToken_IsRefused()
    {
        await _browser.SignInAsync(People.Jacques);
        var portal = new PortalClient(_browser);
        var token = (await portal.SignInAsync()).GetProperty("id_token").GetString()!;
        using var asStory = town.Host.NewBrowser();
        await asStory.SignInAsync(People.Jacques);
        var story = new StoryClient(asStory);
        var others = (await StoryClient.TokensAsync(await story.ExchangeAsync(await story.CodeAsync()))).GetProperty("id_token")
            .GetString()!;

        foreach (var (answer, error) in new[]
        {
            (await portal.RequestTicketAsync(token, "another secret of the portal"), "invalid_client"),
            (await portal.RequestTicketAsync(others), "invalid_request"),
            (await portal.RequestTicketAsync($"{token[..^4]}AAAA"), "invalid_request"),
            (await portal.RequestTicketAsync(""), "invalid_request"),
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(error, await StoryClient.ErrorAsync(answer));
        }
    }

    private async Task<bool> IsSignedInAsync() =>
        (await new StoryClient(_browser).AuthorizeAsync()).Target().StartsWith(StoryClient.Redirect, StringComparison.Ordinal);
}
