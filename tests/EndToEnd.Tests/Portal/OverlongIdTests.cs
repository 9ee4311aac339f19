using System.Net;
using EspaceFamille.EndToEnd.Tests.Stories;
using EspaceFamille.TestKit.Counts;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Ids that are longer than any, on every page that takes one.</summary>
[Collection(SharedPortal.Name)]
public sealed class OverlongIdTests(PortalProcess portal)
{
    /// <summary>A job of the portal may read during one attempt, not during each.</summary>
    private const int Attempts = 5;
    private static readonly string Overlong = new('1', 201);

    [Theory]
    [InlineData("family", false)]
    [InlineData("agent", true)]
    public async Task Get_OverlongIdInTheAddress_IsNotFoundBeforeAnythingIsRead(string role, bool isOfAgents)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(role);
        var paths = PortalRoutes.All.Where(route => PortalRoutes.IsOfAgents(route) == isOfAgents)
            .Where(route => route.Contains('{', StringComparison.Ordinal)).Select(route => PortalRoutes.Filled(route, Overlong)).ToList();
        Assert.NotEmpty(paths);
        using var server = new MongoClient(portal.Database);

        var least = long.MaxValue;
        for (var attempt = 0; attempt < Attempts && least > 0; attempt++)
        {
            var before = await CommandCounts.ReadAsync(server);
            foreach (var path in paths)
            {
                using var response = await visitor.GetAsync(path);
                Assert.Equal((path, HttpStatusCode.NotFound), (path, response.StatusCode));
            }

            least = Math.Min(least, (await CommandCounts.ReadAsync(server)).Since(before).Of("portal").Total);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public async Task Post_OverlongIdInAForm_IsRefusedBeforeTheServiceIsCalled()
    {
        var agent = await portal.AgentAsync("agent-with-an-overlong-id");
        var before = portal.Issuer.Api.Posted.Count;

        using var response = await agent.FillAsync(
            "/agents/courriels", "Renvoyer : Déclaration d’absence reçue, ABS-2026-000123, lundi 23 novembre 2026 à 18\u00A0h\u00A055",
            ("courriel", [Overlong]));

        Assert.Equal((HttpStatusCode.BadRequest, before), (response.StatusCode, portal.Issuer.Api.Posted.Count));
        Assert.Contains("<h1>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
