using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>What a page that outlives its session sends.</summary>
[Collection(SharedPortal.Name)]
public sealed class EndedSessionTests(PortalProcess portal)
{
    [Fact]
    public async Task PressSignOut_EndedSession_SignsOutAndNeverIn()
    {
        var visitor = await EndedAsync("ended-before");

        using var response = await visitor.PostAsync(
            "/deconnexion", new FormUrlEncodedContent([new("__RequestVerificationToken", "of the ended session")]));

        Assert.Equal("/connect/endsession", response.Headers.Location?.AbsolutePath);
        Assert.DoesNotContain("sign_out_ticket", response.Headers.Location?.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenSignOutLink_SignedIn_Asks()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        var page = await visitor.ReadAsync("/deconnexion");

        Assert.Contains("Voulez-vous vous déconnecter", page, StringComparison.Ordinal);
        Assert.Contains("TOULEMONDE", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostUpload_EndedSession_KeepsTextsAndTellsThatFilesAreToChooseAgain()
    {
        var visitor = await EndedAsync("ended-upload");
        using var form = new MultipartFormDataContent { { new StringContent("Certificat de Léa"), "intitule" } };
        var file = new ByteArrayContent(new byte[2_000_000]);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "fichiers", "certificat.pdf");

        using var ended = await visitor.PostAsync("/absences/piece", form);
        var landed = await visitor.FinishSignInAsync(ended, account: "ended-upload");
        var page = await visitor.ReadAsync(landed!.OriginalString);

        Assert.StartsWith("/reprise/", landed.OriginalString, StringComparison.Ordinal);
        Assert.Contains("value=\"Certificat de Léa\"", page, StringComparison.Ordinal);
        Assert.Contains("choisir de nouveau", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_PagesOfASignedInPerson_ErrorKeepsTheMenu()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        using var response = await visitor.GetAsync("/absences/inconnue.php");
        var page = await response.TextAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<nav class=\"ways\"", page, StringComparison.Ordinal);
        Assert.Contains("Se déconnecter", page, StringComparison.Ordinal);
    }

    private async Task<PortalVisitor> EndedAsync(string account)
    {
        var (visitor, elsewhere) = (portal.Visitor(), portal.Visitor());
        await visitor.SignInAsync(account: account);
        await elsewhere.SignInAsync(account: account);
        using var ended = await elsewhere.PressAsync("/deconnexion?partout=true");
        return visitor;
    }
}
