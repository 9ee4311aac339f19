using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Http;

/// <summary>Staff never receive a byte that a stranger made: what their routes answer is ours.</summary>
[Collection(DocumentsService.Name)]
public sealed class StaffRouteTests(DocumentsHost host)
{
    /// <summary>Records, problems, and what the renderer made: pictures of pages, and their text.</summary>
    private static readonly string[] Ours = ["application/json", "application/problem+json", "image/webp", "text/plain"];

    /// <summary>The one archive: of such pictures with a list, which <see cref="NoOriginalTests"/> opens.</summary>
    private const string Archives = "/api/documents/households/{household}/page-exports answers application/zip";

    /// <summary>Both require the role of a family.</summary>
    private static readonly string[] Families = [Policies.Family, Policies.Account];

    [Fact]
    public void Routes_OpenToStaff_AnswerRecordsPicturesAndTextAlone()
    {
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.Contains("/api/documents/", StringComparison.Ordinal))
            .Where(route => !route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(one => Families.Contains(one.Policy)))
            .ToArray();

        Assert.Contains(routes, route => route.RoutePattern.RawText!.Contains("/pages/", StringComparison.Ordinal));
        Assert.Equal(
            [Archives],
            from route in routes
            from answer in route.Metadata.OfType<IProducesResponseTypeMetadata>()
            from type in answer.ContentTypes
            where !Ours.Contains(type)
            select $"{route.RoutePattern.RawText} answers {type}");
    }
}
