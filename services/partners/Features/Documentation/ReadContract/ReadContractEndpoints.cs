using System.Text.Json.Nodes;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Partners.Features.Documentation.ReadContract;

/// <summary>The contract of the events, for everybody: the AsyncAPI document, and the schemas at the addresses that events name.</summary>
internal static class ReadContractEndpoints
{
    public static void MapReadContract(this IEndpointRouteBuilder events)
    {
        events.MapGet("/asyncapi.json", Document).WithName("readEventContract");
        events.MapGet("/schemas/{file}", Schema).WithName("readEventSchema");
    }

    /// <summary>The AsyncAPI 3 document of all events.</summary>
    private static Ok<JsonObject> Document(IOptions<AuthOptions> auth) => TypedResults.Ok(AsyncApiDocument.Of(SchemasOf(auth)));

    /// <summary>The JSON Schema of the data of one type of events.</summary>
    /// <param name="file">The name of the type with its version, such as days.changed.v1.json.</param>
    private static Results<Ok<JsonObject>, NotFound> Schema(string file, IOptions<AuthOptions> auth) =>
        EventType.All.FirstOrDefault(type => EventSchemas.FileName(type) == file) is { } type
            ? TypedResults.Ok(EventSchemas.Of(type, SchemasOf(auth)))
            : TypedResults.NotFound();

    private static Uri SchemasOf(IOptions<AuthOptions> auth) => new(auth.Value.Issuer, "api/events/schemas/");
}
