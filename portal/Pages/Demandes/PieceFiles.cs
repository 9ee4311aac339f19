using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Pages.Demandes;

/// <summary>A file that the family sent, given back to it: handed on from the service as it comes, never kept here.</summary>
internal static class PieceFiles
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/pieces/{documentId}/{fileId}", HandleAsync).RequireAuthorization(Policies.Family);

    private static async Task<IResult> HandleAsync(string documentId, string fileId, ApiClient api, HttpContext context, CancellationToken cancel)
    {
        var response = await api.OpenAsync($"api/documents/supporting-documents/{Uri.EscapeDataString(documentId)}/files/{Uri.EscapeDataString(fileId)}", cancel);
        if (response is null)
            return TypedResults.NotFound();
        context.Response.RegisterForDispose(response);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var content = response.Content;
        return TypedResults.Stream(
            await content.ReadAsStreamAsync(cancel), content.Headers.ContentType?.MediaType, content.Headers.ContentDisposition?.FileNameStar ?? content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }
}
