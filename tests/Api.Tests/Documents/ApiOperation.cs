using System.Text.Json.Nodes;

namespace EspaceFamille.Api.Tests.Documents;

/// <summary>One operation of an OpenAPI document: a method of a path.</summary>
internal sealed record ApiOperation(string Service, string Path, string Method, JsonObject Node)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    public IReadOnlyDictionary<string, JsonNode?> Responses =>
        Node["responses"]!.AsObject().ToDictionary(response => response.Key, response => response.Value, StringComparer.Ordinal);

    /// <summary>The examples of JSON bodies, by the status of a response or "request".</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Bodies =>
        Responses.Append(KeyValuePair.Create("request", Node["requestBody"]))
            .Select(body => KeyValuePair.Create(body.Key, body.Value?["content"]?["application/json"]?["example"]))
            .Where(body => body.Value is not null);

    public static IEnumerable<ApiOperation> Of(string service, JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        where Methods.Contains(method.Key, StringComparer.Ordinal)
        select new ApiOperation(service, path.Key, method.Key, method.Value!.AsObject());

    public override string ToString() => $"{Method.ToUpperInvariant()} {Path}";
}
