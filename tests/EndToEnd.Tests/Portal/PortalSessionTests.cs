using System.Net;
using System.Text;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class PortalSessionTests(PortalProcess portal)
{
    [Fact]
    public async Task SignIn_Family_SetsOneSmallCookie()
    {
        var visitor = portal.Visitor();

        var landed = await visitor.SignInAsync();

        Assert.Equal("/", landed?.OriginalString);
        Assert.Contains("Bonjour Madame TOULEMONDE", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("mardi 24 novembre 2026 à 18\u00A0h\u00A055", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        Assert.True(visitor.Session is { HttpOnly: true, Value.Length: < 600 });
    }

    [Fact]
    public async Task SignIn_FromAProtectedPage_RedirectsBackToIt()
    {
        var landed = await portal.Visitor().SignInAsync(from: "/demandes");

        Assert.Equal("/demandes", landed?.OriginalString);
    }

    [Theory]
    [InlineData("forgetful", true)]
    [InlineData("stranger", false)]
    public async Task PostForm_ExpiredSession_IsKeptForItsOwnerAlone(string next, bool kept)
    {
        var (visitor, elsewhere) = (portal.Visitor(), portal.Visitor());
        await visitor.SignInAsync(account: "forgetful");
        await elsewhere.SignInAsync(account: "forgetful");
        using var form = new FormUrlEncodedContent([new("commentaire", "Fièvre <b>"), new("motif", "childIllness")]);
        using (await elsewhere.PressAsync("/deconnexion?partout=true"))
        using (var ended = await visitor.PostAsync("/absences/draft/justificatif", form))
        {
            var landed = await visitor.FinishSignInAsync(ended, account: next);

            Assert.StartsWith("/reprise/", landed?.OriginalString, StringComparison.Ordinal);
            using var page = await visitor.GetAsync(landed!.OriginalString);
            var text = await page.Content.ReadAsStringAsync();
            Assert.Equal(kept, text.Contains("action=\"/absences/draft/justificatif\"", StringComparison.Ordinal));
            Assert.Equal(kept, WebUtility.HtmlDecode(text).Contains("value=\"Fièvre <b>\"", StringComparison.Ordinal));
            Assert.DoesNotContain("Fièvre <b>", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task GetRequests_EightConcurrentWithExpiredToken_RenewsItOnce()
    {
        var visitor = portal.Visitor();
        portal.Issuer.LifetimeSeconds = 1;
        await visitor.SignInAsync();
        portal.Issuer.LifetimeSeconds = 600;
        var before = portal.Issuer.Renewals;

        var tabs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.ReadAsync("/demandes")));

        Assert.All(tabs, tab => Assert.Contains("ABS-2026-000123", tab, StringComparison.Ordinal));
        Assert.Equal(1, portal.Issuer.Renewals - before);
    }

    [Fact]
    public async Task GetRequests_SessionRevokedByIssuer_RedirectsToTheSignIn()
    {
        var visitor = portal.Visitor();
        portal.Issuer.LifetimeSeconds = 1;
        await visitor.SignInAsync();
        portal.Issuer.LifetimeSeconds = 600;
        portal.Issuer.RevokeAll();

        using var response = await visitor.GetAsync("/demandes");

        Assert.Equal("/connect/authorize", response.Headers.Location?.AbsolutePath);
        Assert.Contains("Se connecter", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRequests_OneOfTwoBrowsersClosedAtTheIssuer_SignsThatOneOutWithItsToken()
    {
        var (closed, kept) = (portal.Visitor(), portal.Visitor());
        portal.Issuer.LifetimeSeconds = 1;
        await closed.SignInAsync(account: "two-browsers");
        portal.Issuer.Revoke("two-browsers");
        await kept.SignInAsync(account: "two-browsers");
        portal.Issuer.LifetimeSeconds = 600;

        using var ended = await closed.GetAsync("/demandes");
        using var open = await kept.GetAsync("/demandes");

        Assert.Equal("/connect/authorize", ended.Headers.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Contains("Se connecter", await closed.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_CopiedCookie_IsWorthless()
    {
        var (visitor, thief) = (portal.Visitor(), portal.Visitor());
        await visitor.SignInAsync();
        thief.Take(visitor.Session!);

        using var response = await visitor.PressAsync("/deconnexion");

        Assert.Equal("/connect/endsession", response.Headers.Location?.AbsolutePath);
        Assert.Contains($"sign_out_ticket={StubIssuer.SignOutTicket}", response.Headers.Location?.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", response.Headers.Location?.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("TOULEMONDE", await thief.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOutEverywhere_OtherDevice_IsSignedOutToo()
    {
        var (here, there, someoneElse) = (portal.Visitor(), portal.Visitor(), portal.Visitor());
        await here.SignInAsync(account: "everywhere");
        await there.SignInAsync(account: "everywhere");
        await someoneElse.SignInAsync(account: "another");

        using var response = await here.PressAsync("/deconnexion?partout=true");

        Assert.DoesNotContain("TOULEMONDE", await there.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("TOULEMONDE", await someoneElse.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignOutWithoutItsToken_IsRefused()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        using var response = await visitor.PostAsync("/deconnexion");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("TOULEMONDE", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_Copied_ContainsNoPlainToken()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(account: "in-the-files");

        var files = Directory.GetFiles(portal.DataDirectory)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .Select(file => Encoding.Latin1.GetString(ReadShared(file))).ToArray();

        Assert.Contains(files, file => file.Contains("in-the-files", StringComparison.Ordinal));
        Assert.DoesNotContain(
            files, file => file.Contains("refresh-", StringComparison.Ordinal) || file.Contains("eyJ", StringComparison.Ordinal));
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
