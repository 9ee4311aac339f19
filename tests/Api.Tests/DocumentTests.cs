using EspaceFamille.Api.Tests.Documents;
using Xunit;

namespace EspaceFamille.Api.Tests;

/// <summary>Each OpenAPI document states every operation with its id, its summary and all its responses.</summary>
[Collection(nameof(WithApiDocuments))]
public sealed class DocumentTests(ApiDocuments documents)
{
    private static readonly string[] Secured = ["401", "403"];

    [Fact]
    public void Operations_All_HaveIdSummaryAndTag() => AssertNone(
        from operation in documents.Operations
        from field in new[] { "operationId", "summary", "tags" }
        where operation.Node[field] is null
        select $"{operation} has no {field}");

    [Fact]
    public void OperationIds_OfOneService_AreUnique() => AssertNone(
        documents.Operations.GroupBy(operation => $"{operation.Service}: {operation.Node["operationId"]}", StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group)}"));

    [Fact]
    public void Responses_All_IncludeSuccessAndRefusalOfAccess() => AssertNone(
        from operation in documents.Operations
        let statuses = operation.Responses.Keys.ToList()
        where !Secured.All(statuses.Contains) || !statuses.Exists(status => status[0] == '2')
        select $"{operation} states {string.Join(", ", statuses)}");

    [Fact]
    public void Errors_All_AreProblemsWithAnExample() => AssertNone(
        from operation in documents.Operations
        from response in operation.Responses
        where response.Key[0] is not '2' && response.Value?["content"]?["application/problem+json"]?["example"] is null
        select $"{operation} {response.Key}");

    [Fact]
    public void Successes_AllWithABody_HaveASchemaAndAnExample() => AssertNone(
        from operation in documents.Operations
        from response in operation.Responses
        where response.Key[0] is '2' && response.Key is not "204"
        let content = response.Value?["content"]?.AsObject()
        where content is null || content.Any(media => media.Value?["schema"] is null)
            || (content["application/json"] is { } json && json["example"] is null)
        select $"{operation} {response.Key}");

    private static void AssertNone(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));
}
