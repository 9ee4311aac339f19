using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The règlement intérieur: its versions, and who links to the one in force.</summary>
[Collection(SharedPortal.Name)]
public sealed class BylawsPageTests(PortalProcess portal)
{
    private const string InForce = "/reglement/2026-09-01";

    [Fact]
    public async Task GetRules_Visitor_ReadsTheVersionInForceAndTheOthers()
    {
        var page = await portal.Visitor().ReadAsync("/reglement");

        Assert.Contains("Cette version est en vigueur depuis le 1er septembre 2026.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/reglement/2025-09-01\">Règlement du 1er septembre 2025 au 31 août 2026", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reglement?jour=2026-08-31", "/reglement/2025-09-01")]
    [InlineData("/reglement?jour=2026-09-01", InForce)]
    public async Task GetRules_OfADay_LeadsToTheVersionInForceOnIt(string path, string version)
    {
        using var response = await portal.Visitor().GetAsync(path);

        Assert.Equal((HttpStatusCode.Redirect, version), (response.StatusCode, $"{response.Headers.Location}"));
    }

    [Theory]
    [InlineData("/reglement/2024-09-01")]
    [InlineData("/reglement/2026-09-01.pdf")]
    [InlineData("/reglement/..%2factualites")]
    public async Task GetRules_UnknownVersion_Returns404(string path)
    {
        using var response = await portal.Visitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData($"/reservations/{StubApi.Enrolment}", InForce)]
    [InlineData($"/reservations/{StubApi.Enrolment}/planning?periode=semaine:2026-12-14&tard=2026-12-17", InForce)]
    [InlineData("/absences", InForce)]
    [InlineData("/demandes/1", InForce)]
    [InlineData("/conditions-generales", "/reglement")]
    public async Task GetPage_ThatStatesOrAppliesTheRules_LinksToThem(string path, string rules)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        Assert.Contains($"href=\"{rules}\"", await visitor.ReadAsync(path), StringComparison.Ordinal);
    }
}
