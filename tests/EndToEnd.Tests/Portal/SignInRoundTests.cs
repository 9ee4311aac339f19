using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Callbacks that are not accepted: the portal begins again, and the issuer's session answers without a password.</summary>
[Collection(SharedPortal.Name)]
public sealed class SignInRoundTests(PortalProcess portal)
{
    [Fact]
    public async Task Callback_CookiesOfTheSignInLost_BeginsAgainTowardsTheWantedPage()
    {
        var visitor = portal.Visitor();
        using var challenge = await visitor.GetAsync("/demandes");
        visitor.Lose(IsOfSignIn);

        using var again = await CallBackAsync(visitor, challenge);
        var landed = await visitor.FinishSignInAsync(again);

        Assert.Equal("/connect/authorize", again.Headers.Location?.AbsolutePath);
        Assert.Equal("/demandes", landed?.OriginalString);
        Assert.Contains("TOULEMONDE", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/signin-oidc")]
    [InlineData("/signin-oidc?code=anything")]
    [InlineData("/signin-oidc?code=anything&state=of-another-time")]
    public async Task Callback_WithoutAReadableState_BeginsAgain(string callback)
    {
        var visitor = portal.Visitor();
        using var challenge = await visitor.GetAsync("/demandes");

        using var again = await visitor.GetAsync(callback);

        Assert.Equal("/connect/authorize", again.Headers.Location?.AbsolutePath);
        Assert.Null(visitor.Session);
        Assert.Equal("/demandes", (await visitor.FinishSignInAsync(again))?.OriginalString);
    }

    [Fact]
    public async Task Callback_NonceOfAnotherRequest_IsNotAccepted()
    {
        var visitor = portal.Visitor();
        using var challenge = await visitor.GetAsync("/connexion");
        var state = QueryHelpers.ParseQuery(challenge.Headers.Location!.Query)["state"].ToString();
        var code = portal.Issuer.Authorize("family", "account", "another-nonce");

        using var again = await visitor.GetAsync($"/signin-oidc?code={code}&state={Uri.EscapeDataString(state)}");

        Assert.Equal("/connect/authorize", again.Headers.Location?.AbsolutePath);
        Assert.Null(visitor.Session);
    }

    [Fact]
    public async Task Callback_OfAnotherPersonInAVictimsBrowser_NeverSignsIn()
    {
        var (attacker, victim) = (portal.Visitor(), portal.Visitor());
        using var theirs = await attacker.GetAsync("/connexion?retour=%2Factualites");
        using var wanted = await victim.GetAsync("/demandes");

        using var again = await CallBackAsync(victim, theirs, account: "attacker");

        Assert.Equal("/connect/authorize", again.Headers.Location?.AbsolutePath);
        Assert.Null(victim.Session);
        Assert.Equal("/demandes", (await victim.FinishSignInAsync(again, account: "victim"))?.OriginalString);
    }

    [Fact]
    public async Task Callback_OfAnotherPersonWhileSignedIn_KeepsThePerson()
    {
        var (attacker, victim) = (portal.Visitor(), portal.Visitor());
        using var theirs = await attacker.GetAsync("/demandes");
        await victim.SignInAsync(account: "victim");
        var before = victim.Session!.Value;

        using var back = await CallBackAsync(victim, theirs, account: "attacker");

        Assert.Equal("/", back.Headers.Location?.OriginalString);
        Assert.Equal(before, victim.Session!.Value);
    }

    [Fact]
    public async Task Callback_OfAnotherPersonWithAHeldForm_ShowsNothingOfIt()
    {
        var (attacker, elsewhere, victim) = (portal.Visitor(), portal.Visitor(), portal.Visitor());
        await attacker.SignInAsync(account: "attacker-form");
        await elsewhere.SignInAsync(account: "attacker-form");
        using var ended = await elsewhere.PressAsync("/deconnexion?partout=true");
        using var form = new FormUrlEncodedContent([new("commentaire", "piège")]);
        using var challenge = await attacker.PostAsync("/absences/justificatif", form);

        using var again = await CallBackAsync(victim, challenge, account: "attacker-form");
        var landed = await victim.FinishSignInAsync(again, account: "victim");

        Assert.Equal("/", landed?.OriginalString);
    }

    [Fact]
    public async Task Callback_CookiesRefused_ExplainsAfterTwoRounds()
    {
        var visitor = portal.Visitor();
        var answer = await visitor.GetAsync("/demandes");
        for (var round = 1; round <= 2; round++)
        {
            visitor.Lose(_ => true);
            answer = await CallBackAsync(visitor, answer);
            Assert.Equal((round, "/connect/authorize"), (round, answer.Headers.Location?.AbsolutePath));
        }

        visitor.Lose(_ => true);
        answer = await CallBackAsync(visitor, answer);

        Assert.StartsWith("/connexion/interrompue", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains(
            "refuse les cookies", await visitor.ReadAsync(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server_error", true)]
    [InlineData("<script>", false)]
    public async Task Callback_ErrorOfTheIssuer_NamesItsCode(string code, bool shown)
    {
        var visitor = portal.Visitor();

        using var failed = await visitor.GetAsync($"/signin-oidc?error={Uri.EscapeDataString(code)}");
        var page = await visitor.ReadAsync(failed.Headers.Location!.OriginalString);

        Assert.Equal(shown, page.Contains(code, StringComparison.Ordinal));
        Assert.Contains("La connexion n’a pas pu être terminée", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenge_ManyPagesOfAnEndedSession_LeavesFewCookiesAndSignsIn()
    {
        var visitor = portal.Visitor();
        for (var tick = 0; tick < 120; tick++)
            using (await visitor.GetAsync("/demandes"))
            {
            }

        Assert.InRange(visitor.CookiesAt("/signin-oidc").Count, 3, 7);
        Assert.Equal("/demandes", (await visitor.SignInAsync(from: "/demandes"))?.OriginalString);
    }

    [Fact]
    public async Task Fetch_EndedSession_IsUnauthorizedWithoutCookies()
    {
        var visitor = portal.Visitor();
        for (var tick = 0; tick < 120; tick++)
        {
            using var response = await visitor.FetchAsync(HttpMethod.Post, "/absences/jours", new FormUrlEncodedContent([]));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Empty(visitor.CookiesAt("/signin-oidc"));
        Assert.Equal("/", (await visitor.SignInAsync())?.OriginalString);
    }

    private static bool IsOfSignIn(Cookie cookie) => cookie.Name.StartsWith(".AspNetCore.", StringComparison.Ordinal);

    /// <summary>The issuer's redirect that answers this challenge, opened in a browser.</summary>
    private async Task<HttpResponseMessage> CallBackAsync(PortalVisitor browser, HttpResponseMessage challenge, string account = "account")
    {
        var asked = QueryHelpers.ParseQuery(challenge.Headers.Location!.Query);
        var code = portal.Issuer.Authorize("family", account, asked["nonce"].ToString());
        return await browser.GetAsync($"/signin-oidc?code={code}&state={Uri.EscapeDataString(asked["state"].ToString())}");
    }
}
