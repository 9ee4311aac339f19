using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Api;

[Collection(Documents.Name)]
public sealed class RouteTableTests(DemoTown town)
{
    [Fact]
    public void Routes_All_DeclareAPolicyOrAllowAnonymous() => Assert.Empty(Routes
        .Where(route => route.Metadata.GetMetadata<IAuthorizeData>() is not { Policy.Length: > 0 })
        .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .Select(route => route.RoutePattern.RawText));

    private IEnumerable<RouteEndpoint> Routes => town.Host.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
}
