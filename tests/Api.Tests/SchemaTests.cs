using System.Text.Json.Nodes;
using EspaceFamille.Api.Tests.Documents;
using Xunit;

namespace EspaceFamille.Api.Tests;

/// <summary>Each schema and each of its properties is described, and examples have values as a town would see them.</summary>
[Collection(nameof(WithApiDocuments))]
public sealed class SchemaTests(ApiDocuments documents)
{
    [Fact]
    public void Schemas_All_HaveADescription() => Findings.AssertNone(
        from schema in documents.Schemas where schema.Node["description"] is null select $"{schema}");

    [Fact]
    public void Properties_All_HaveADescription() => Findings.AssertNone(
        from schema in documents.Schemas
        from property in schema.Node["properties"]?.AsObject() ?? []
        where !IsDescribed(property.Value!)
        select $"{schema}.{property.Key}");

    [Fact]
    public void Examples_All_HaveNoEmptyText() => Findings.AssertNone(
        from operation in documents.Operations
        from body in operation.Bodies
        from path in Empty(body.Value, body.Key)
        select $"{operation} {path}");

    [Fact]
    public void Description_OfATypeAndItsProperties_IsTheirDocumentation()
    {
        var absence = documents.Schemas.Single(schema => schema.Name == "AbsenceResponse").Node;
        Assert.Equal("An absence, as its household and the town's agents read it.", $"{absence["description"]}");
        var number = absence["properties"]!["number"]!;
        Assert.Equal(
            ("The request number, such as `ABS-2026-000123`.", "ABS-2026-000123"),
            ($"{number["description"]}", $"{number["examples"]![0]}"));
    }

    /// <summary>A nullable reference is a choice of null and the reference, which has the description.</summary>
    private static bool IsDescribed(JsonNode property) =>
        property["description"] is not null || property["oneOf"]?.AsArray().Any(choice => choice!["description"] is not null) == true;

    private static IEnumerable<string> Empty(JsonNode? value, string path) => value switch
    {
        JsonObject properties => properties.SelectMany(property => Empty(property.Value, $"{path}.{property.Key}")),
        JsonArray items => items.SelectMany(item => Empty(item, $"{path}[]")),
        JsonValue text when text.TryGetValue<string>(out var written) && written.Length == 0 => [path],
        _ => [],
    };
}
