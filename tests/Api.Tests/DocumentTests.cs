using EspaceFamille.Api.Tests.Documents;
using Xunit;

namespace EspaceFamille.Api.Tests;

/// <summary>Each OpenAPI document states every operation with its id, its summary and all its responses.</summary>
[Collection(nameof(WithApiDocuments))]
public sealed class DocumentTests(ApiDocuments documents)
{
    private static readonly string[] Secured = ["401", "403"];

    [Fact]
    public void Operations_All_HaveIdSummaryDescriptionAndTag() => Findings.AssertNone(
        from operation in documents.Operations
        from field in new[] { "operationId", "summary", "description", "tags" }
        where operation.Node[field] is null
        select $"{operation} has no {field}");

    [Fact]
    public void Parameters_All_HaveADescription() => Findings.AssertNone(
        from operation in documents.Operations
        from parameter in operation.Node["parameters"]?.AsArray() ?? []
        where parameter!["description"] is null
        select $"{operation} {parameter["name"]}");

    [Fact]
    public void Tags_All_HaveADescription() => Findings.AssertNone(
        from operation in documents.Operations
        from tag in operation.Node["tags"]!.AsArray()
        let stated = documents.All[operation.Service]["tags"]!.AsArray().SingleOrDefault(one => $"{one!["name"]}" == $"{tag}")
        where stated?["description"] is null
        select $"{operation} {tag}");

    [Fact]
    public void Info_OfEachService_HasContactAndLicence() => Assert.All(documents.All.Values, document =>
    {
        Assert.Equal("https://famille.tarnos.example/", $"{document["info"]!["contact"]!["url"]}");
        Assert.Equal("etalab-2.0", $"{document["info"]!["license"]!["identifier"]}");
    });

    [Fact]
    public void OperationIds_OfOneService_AreUnique() => Findings.AssertNone(
        documents.Operations.GroupBy(operation => $"{operation.Service}: {operation.Node["operationId"]}", StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group)}"));

    [Fact]
    public void Responses_All_IncludeSuccessAndRefusalOfAccess() => Findings.AssertNone(
        from operation in documents.Operations
        let statuses = operation.Responses.Keys.ToList()
        where !Secured.All(statuses.Contains) || !statuses.Exists(status => status[0] == '2')
        select $"{operation} states {string.Join(", ", statuses)}");

    [Fact]
    public void Errors_All_AreProblemsWithAnExample() => Findings.AssertNone(
        from operation in documents.Operations
        from response in operation.Responses
        where response.Key[0] is not '2' && response.Value?["content"]?["application/problem+json"]?["example"] is null
        select $"{operation} {response.Key}");

    [Fact]
    public void Successes_AllWithABody_HaveASchemaAndAnExample() => Findings.AssertNone(
        from operation in documents.Operations
        from response in operation.Responses
        where response.Key[0] is '2' && response.Key is not "204"
        let content = response.Value?["content"]?.AsObject()
        where content is null || content.Any(media => media.Value?["schema"] is null)
            || (content["application/json"] is { } json && json["example"] is null)
        select $"{operation} {response.Key}");
}
