using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentAccessTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubAgentApi.Household}";

    public static TheoryData<string> Pages =>
    [
        "/agents/examens", $"/agents/examens/{StubAgentApi.Waiting}", $"/agents/examens/{StubAgentApi.Waiting}/fichiers/file-1",
        "/agents/foyers", Home, $"{Home}/inscriptions/{StubAgentApi.Enrolment}", $"{Home}/demandes/request-1", $"{Home}/absences/child-1",
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

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_Nobody_IsAskedToSignIn(string path)
    {
        using var response = await portal.Visitor().GetAsync(path);

        Assert.Equal("/connect/authorize", response.Headers.Location?.AbsolutePath);
    }

    [Theory]
    [InlineData("/agents/examens")]
    [InlineData($"/agents/examens/{StubAgentApi.Waiting}")]
    [InlineData("/agents/foyers?nom=toul")]
    [InlineData(Home)]
    [InlineData($"{Home}/inscriptions/{StubAgentApi.Enrolment}")]
    [InlineData($"{Home}/demandes/request-1")]
    [InlineData($"{Home}/absences/child-1")]
    public async Task Get_ServiceAway_SaysSoInFrench(string path)
    {
        var agent = await portal.AgentAsync();
        portal.Issuer.Agents.Away = true;

        var page = await agent.ReadAsync(path);
        portal.Issuer.Agents.Away = false;

        Assert.Contains("momentanément indisponibles", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"/agents/examens/{StubAgentApi.Waiting}?handler=Accepter")]
    [InlineData($"/agents/examens/{StubAgentApi.Waiting}?handler=Refuser")]
    [InlineData($"{Home}/inscriptions/{StubAgentApi.Enrolment}")]
    [InlineData($"{Home}/absences/child-1")]
    public async Task Post_WithoutItsToken_IsRefused(string path)
    {
        var agent = await portal.AgentAsync();
        var before = portal.Issuer.Agents.Posted.Count;

        using var response = await agent.PostAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(before, portal.Issuer.Agents.Posted.Count);
    }

    [Fact]
    public async Task GetFile_Agent_IsHandedOnAsAnAttachmentInASandbox()
    {
        var agent = await portal.AgentAsync();

        using var response = await agent.GetAsync($"/agents/examens/{StubAgentApi.Waiting}/fichiers/file-1");

        Assert.Equal("%PDF-1.7 a file", await response.Content.ReadAsStringAsync());
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(StubAgentApi.FileName, response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("file-1", portal.Issuer.Agents.Read);
    }

    [Fact]
    public async Task GetFile_Unknown_DoesNotExist()
    {
        using var response = await (await portal.AgentAsync()).GetAsync($"/agents/examens/{StubAgentApi.Waiting}/fichiers/nothing");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task GetHome_Agent_IsLedToBothPlaces()
    {
        var page = await (await portal.AgentAsync()).ReadAsync("/");

        Assert.Contains("href=\"/agents/examens\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/agents/foyers\"", page, StringComparison.Ordinal);
    }
}
