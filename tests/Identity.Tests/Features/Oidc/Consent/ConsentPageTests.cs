using System.Net;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace EspaceFamille.Identity.Tests.Features.Oidc.Consent;

/// <summary>The pages of consent, opened without a request of a client.</summary>
[Collection(Documents.Name)]
public sealed class ConsentPageTests(DemoTown town) : SignedInFixture(town)
{
    [Theory]
    [InlineData(null)]
    [InlineData("/")]
    [InlineData("https://ailleurs.example/connect/authorize?client_id=cantine-facile")]
    [InlineData("/connect/authorize?client_id=portal&scope=openid")]
    [InlineData("/connect/authorize?client_id=unknown&scope=openid")]
    public async Task OpenConsent_NoRequestOfAForeignClient_IsABadRequest(string? request)
    {
        using var answer = await Browser.GetAsync(QueryHelpers.AddQueryString("/compte/consentement", "retour", request ?? ""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Revoke_OverlongId_IsABadRequest()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["application"] = new('1', 201),
            ["__RequestVerificationToken"] = await TokenAsync(),
        };
        using var answer = await Browser.PostAsync("/compte/autorisations", new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/compte/consentement?retour=%2Fconnect%2Fauthorize%3Fclient_id%3Dcantine-facile")]
    [InlineData("/compte/autorisations")]
    public async Task Open_SignedOut_LeadsToTheSignInAndBack(string path)
    {
        using var stranger = Town.Host.NewBrowser();

        using var challenge = await stranger.GetAsync(path);
        using var back = await stranger.SignInAsync(People.Jacques, challenge.Target());

        Assert.Contains("/compte/connexion?retour=", challenge.Target(), StringComparison.Ordinal);
        Assert.Equal(path, back.Target());
    }

    /// <summary>Of another form that this person is shown.</summary>
    private async Task<string> TokenAsync() => (await (await Browser.GetAsync(
        "/compte/consentement?retour=%2Fconnect%2Fauthorize%3Fclient_id%3Dcantine-facile")).PageAsync())
        .QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
