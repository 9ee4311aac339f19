using System.Text.Json.Nodes;

namespace EspaceFamille.Api.Tests.Documents;

/// <summary>One schema of an OpenAPI document.</summary>
internal sealed record ApiSchema(string Service, string Name, JsonObject Node)
{
    public static IEnumerable<ApiSchema> Of(string service, JsonObject document) =>
        document["components"]!["schemas"]!.AsObject().Select(schema => new ApiSchema(service, schema.Key, schema.Value!.AsObject()));

    public override string ToString() => $"{Service}: {Name}";
}
