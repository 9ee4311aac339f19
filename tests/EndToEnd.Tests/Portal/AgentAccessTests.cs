using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentAccessTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";
    private const string Sheet = $"/agents/examens/{StubApi.Household}/{StubApi.Waiting}";

    public static TheoryData<string> Pages =>
    [
        "/agents/examens", Sheet, $"{Sheet}/pieces/d/file-1/pages/1", $"{Sheet}/modifier", $"{Sheet}/suivi",
        "/agents/foyers", Home, $"{Home}/reservations", $"{Home}/reservations/{StubApi.Enrolment}",
        $"{Home}/demandes", $"{Home}/demandes/request-1", $"{Home}/absences",
        $"{Home}/enfants/child-1", $"{Home}/coordonnees/telephones?adulte=a1", $"{Home}/coordonnees/adresse",
        $"{Home}/archive", $"{Home}/comptes", $"{Home}/journal", $"{Home}/comptes/a1/fusion", "/agents/journal",
        "/agents/rattachements", $"/agents/rattachements/{StubApi.LinkRequest}",
        "/agents/courriers", "/agents/courriers/lot-2/1",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_Family_IsRefused(string path)
    {
        var family = portal.Visitor();
        await family.SignInAsync();

        using var response = await family.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    public static TheoryData<string, string> AdministratorPages
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var page in PageCase.All.Where(page => page.Role == "admin"))
                foreach (var role in (string[])["agent", "family"])
                    cases.Add(role, page.Path);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(AdministratorPages))]
    public async Task GetPageOfAdministrators_OtherRole_IsRefused(string role, string path)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(role);

        using var response = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_SignedOut_RedirectsToTheSignIn(string path)
    {
        using var response = await portal.Visitor().GetAsync(path);

        Assert.Equal("/connect/authorize", response.Headers.Location?.AbsolutePath);
    }

    [Theory]
    [InlineData("/agents/examens")]
    [InlineData(Sheet)]
    [InlineData("/agents/foyers?nom=toul")]
    [InlineData(Home)]
    [InlineData($"{Home}/demandes")]
    [InlineData($"{Home}/reservations/{StubApi.Enrolment}")]
    [InlineData($"{Home}/demandes/request-1")]
    [InlineData($"{Home}/absences")]
    public async Task Get_ServiceUnavailable_IsStatedInFrench(string path)
    {
        var agent = await portal.AgentAsync();
        portal.Issuer.Api.IsUnavailable = true;

        var page = await agent.ReadAsync(path);
        portal.Issuer.Api.IsUnavailable = false;

        Assert.Contains("momentanément indisponible", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Sheet}?handler=Accepter")]
    [InlineData($"{Sheet}?handler=Refuser")]
    [InlineData($"{Home}/reservations/{StubApi.Enrolment}/draft/recapitulatif")]
    [InlineData($"{Home}/absences/draft/recapitulatif")]
    [InlineData($"{Home}/demandes/{StubApi.Waiting}")]
    [InlineData($"{Home}/archive")]
    [InlineData($"{Home}/coordonnees/telephones?adulte=a1")]
    [InlineData($"{Home}/coordonnees/adresse")]
    [InlineData($"{Home}/comptes?handler=Courrier")]
    [InlineData($"/agents/rattachements/{StubApi.LinkRequest}?handler=Accepter")]
    public async Task Post_WithoutItsToken_IsRefused(string path)
    {
        var agent = await portal.AgentAsync();
        var before = portal.Issuer.Api.Posted.Count;

        using var response = await agent.PostAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(before, portal.Issuer.Api.Posted.Count);
    }

    [Fact]
    public async Task GetPage_Agent_IsAPictureInASandbox()
    {
        var agent = await portal.AgentAsync();

        using var response = await agent.GetAsync($"{Sheet}/pieces/d/file-1/pages/2");

        Assert.Equal("RIFF", (await response.Content.ReadAsStringAsync())[..4]);
        Assert.Equal("image/webp", response.Content.Headers.ContentType?.MediaType);
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("file-1/2", portal.Issuer.Api.Read);
    }

    [Theory]
    [InlineData("pieces/d/nothing/pages/1")]
    [InlineData("pieces/d/file-1/pages/0")]
    [InlineData("pieces/d/file-1/pages/21")]
    [InlineData("fichiers/file-1")]
    [InlineData("pieces/d/file-1")]
    public async Task GetPage_UnknownOrAnOriginal_Returns404(string path)
    {
        using var response = await (await portal.AgentAsync()).GetAsync($"{Sheet}/{path}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task GetReview_Files_AreLinkedAsPagesAlone()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(Sheet);

        Assert.Contains("/pieces/d/file-1/pages/1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/files/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("download", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/pieces/d/file-1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetHome_Agent_LinksToReviewsAndHouseholds()
    {
        var page = await (await portal.AgentAsync()).ReadAsync("/");

        Assert.Contains("href=\"/agents/examens\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/agents/foyers\"", page, StringComparison.Ordinal);
    }
}
