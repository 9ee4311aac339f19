using EspaceFamille.EndToEnd.Tests.Stories;
using EspaceFamille.Portal.Actors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Portal.Tests.Actors;

public sealed class ActorRoutesTests
{
    /// <summary>The walks read the addresses from the pages' files; this is what the portal itself makes of them.</summary>
    [Fact]
    public void Routes_OfThePortal_AreThoseThatTheWalksVisit()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = typeof(PortalModule).Assembly.GetName().Name });
        builder.Services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Journeys";
            ActorRoutes.Add(pages.Conventions);
        });
        using var app = builder.Build();
        app.MapRazorPages();
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(route => $"/{route.RoutePattern.RawText!.Trim('/')}");
        Assert.Equal(
            PortalRoutes.All.Order(StringComparer.Ordinal), routes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
