using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Photographs of a child and of the own profile: shown, set and removed without scripts, and never an agent's.</summary>
[Collection(SharedPortal.Name)]
public sealed class PhotoPageTests(PortalProcess portal)
{
    private const string Child = "/enfants/child-1/photo";

    [Fact]
    public async Task Show_ChildWithAPhoto_HasItAndWhoAddedIt()
    {
        var page = await OpenAsync(await portal.FamilyAsync("who-sees-a-photo"), Child);

        Assert.Equal("/photos/picture-1", page.QuerySelector("img.portrait")!.GetAttribute("src"));
        Assert.Contains("Ajoutée par Karim Toulemonde le ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[enctype='multipart/form-data'] input[type=file][name=photo]"));
        Assert.Contains(page.QuerySelectorAll("button"), button => button.TextContent == "Retirer la photo");
    }

    [Fact]
    public async Task Show_ChildWhosePhotoWasRemoved_HasInitialsAndWhoRemovedIt()
    {
        var page = await OpenAsync(await portal.FamilyAsync("who-sees-initials"), "/enfants/child-2/photo");

        Assert.Null(page.QuerySelector("img.portrait"));
        Assert.Equal("Co", page.QuerySelector(".avatar")!.TextContent);
        Assert.Contains("Retirée par un autre responsable le ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("button"), button => button.TextContent == "Retirer la photo");
    }

    [Theory]
    [InlineData(Child, "/api/documents/households/mine/children/child-1/picture")]
    [InlineData("/ma-photo", "/api/documents/me/profile-picture")]
    public async Task Post_Photo_IsSentAndShownAgain(string path, string called)
    {
        var family = await portal.FamilyAsync($"who-adds-a-photo-{path.Length}");
        var before = portal.Issuer.Api.Posted.Count;

        using var sent = await SubmitAsync(family, path, "photo.jpg");

        Assert.Equal((HttpStatusCode.Redirect, $"{path}?fait=ajoutee"), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        Assert.Single(portal.Issuer.Api.Posted.Skip(before), call => call.Path == called);
        Assert.Contains("La photo est enregistrée.", await family.ReadAsync($"{path}?fait=ajoutee"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Child)]
    [InlineData("/ma-photo")]
    public async Task Post_Removal_IsConfirmed(string path)
    {
        var family = await portal.FamilyAsync($"who-removes-a-photo-{path.Length}");

        using var removed = await family.FillAsync(path, "Retirer la photo");

        Assert.Equal((HttpStatusCode.Redirect, $"{path}?fait=retiree"), (removed.StatusCode, removed.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Post_FileThatIsNoPhoto_IsRefusedAtItsField()
    {
        var family = await portal.FamilyAsync("whose-photo-is-refused");

        using var refused = await SubmitAsync(family, Child, StubApi.RefusedPhoto);

        var page = await new HtmlParser().ParseDocumentAsync(await refused.TextAsync());
        Assert.Equal("Ce fichier n’est pas une photo.", page.GetElementById("photo-erreur")!.TextContent.Trim());
        Assert.Equal("/photos/picture-1", page.QuerySelector("img.portrait")!.GetAttribute("src"));
    }

    [Fact]
    public async Task Post_NoFile_IsRefusedAtItsField()
    {
        using var refused = await (await portal.FamilyAsync("who-sends-no-photo")).FillAsync("/ma-photo", "Enregistrer la photo");

        Assert.Contains("photo-erreur\">Choisissez une photo.", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PhotoThatCannotBeMade_ShowsTheOneThatIsStored()
    {
        var family = await portal.FamilyAsync("whose-photo-is-not-made");
        portal.Issuer.Api.MakesNoPicture = true;
        using var refused = await SubmitAsync(family, Child, "photo.jpg");
        portal.Issuer.Api.MakesNoPicture = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await refused.TextAsync());
        Assert.Contains("réessayez dans quelques minutes", page.GetElementById("photo-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("img.portrait"));
    }

    [Fact]
    public async Task Show_Dashboard_HasThePhotosOfTheFamily()
    {
        var page = await OpenAsync(await portal.FamilyAsync("whose-dashboard-has-photos"), "/");

        Assert.Equal("/photos/picture-1", page.QuerySelector("a[href='/enfants/child-1'] img.avatar")!.GetAttribute("src"));
        Assert.Equal("Co", page.QuerySelector("a[href='/enfants/child-2'] .avatar")!.TextContent);
        Assert.Equal("/ma-photo/own-picture", page.QuerySelector(".profile img.avatar")!.GetAttribute("src"));
    }

    [Theory]
    [InlineData("/photos/picture-1")]
    [InlineData("/ma-photo/own-picture")]
    public async Task Read_Photo_IsAPictureThatNoCacheStores(string path)
    {
        using var picture = await (await portal.FamilyAsync($"who-reads-a-photo-{path.Length}")).GetAsync(path);

        Assert.Equal("image/webp", picture.Content.Headers.ContentType!.MediaType);
        Assert.True(picture.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(picture.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Show_ChildByAnAgent_HasInitialsAndNoWayToThePhoto()
    {
        var agent = portal.Visitor();
        await agent.SignInAsync("agent", "agent-without-photos");

        var page = await OpenAsync(agent, $"/agents/foyers/{StubApi.Household}/enfants/child-1");

        Assert.Equal("Ch", page.QuerySelector(".profile .avatar")!.TextContent);
        Assert.Null(page.QuerySelector("a[href*='photo']"));
        using var photo = await agent.GetAsync(Child);
        Assert.Equal(HttpStatusCode.Forbidden, photo.StatusCode);
    }

    private static async Task<IDocument> OpenAsync(PortalVisitor visitor, string path) =>
        await new HtmlParser().ParseDocumentAsync(await visitor.ReadAsync(path));

    private static async Task<HttpResponseMessage> SubmitAsync(PortalVisitor family, string path, string file)
    {
        using var page = await family.GetAsync(path);
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStreamAsync());
        var token = document.QuerySelector("form[enctype='multipart/form-data'] input[name=__RequestVerificationToken]")!;
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken");
        content.Add(new ByteArrayContent([0xFF, 0xD8, 0xFF]), "photo", file);
        return await family.PostAsync(path, content);
    }
}
