using System.Text.Json;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Http;

/// <summary>What clients can generate from the OpenAPI document.</summary>
[Collection(DocumentsService.Name)]
public sealed class OpenApiTests(DocumentsHost host) : IAsyncLifetime
{
    private JsonElement _document;

    private IEnumerable<JsonElement> Operations =>
        from path in _document.GetProperty("paths").EnumerateObject()
        where path.Name.StartsWith("/api/documents/households", StringComparison.Ordinal)
            || path.Name.StartsWith("/api/documents/reviews", StringComparison.Ordinal)
        from operation in path.Value.EnumerateObject()
        select operation.Value;

    public async Task InitializeAsync()
    {
        using var client = host.Nobody();
        _document = await client.ReadAsync<JsonElement>("/api/documents/openapi.json");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Operations_All_HaveAnIdATagASummaryAndTheirErrors()
    {
        Assert.Equal(33, Operations.Count());
        Assert.All(Operations, operation =>
        {
            Assert.NotEmpty(operation.GetProperty("operationId").GetString()!);
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            Assert.Equal(1, operation.GetProperty("tags").GetArrayLength());
            var responses = operation.GetProperty("responses");
            Assert.Contains(responses.EnumerateObject(), response => response.Name.StartsWith('2'));
            Assert.True(responses.TryGetProperty("401", out _) && responses.TryGetProperty("403", out _));
        });
        Assert.Equal(33, Operations.Select(operation => operation.GetProperty("operationId").GetString()).Distinct().Count());
    }

    [Fact]
    public void Upload_Form_IsDescribed()
    {
        var upload = Operations.Single(operation => operation.GetProperty("operationId").GetString() == "uploadSupportingDocument");
        var form = upload.GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data").GetProperty("schema");
        Assert.Equal("binary", form.GetProperty("properties").GetProperty("files").GetProperty("items").GetProperty("format").GetString());
        Assert.True(upload.GetProperty("responses").TryGetProperty("422", out _));
    }

    [Fact]
    public void Enums_All_AreTextsInCamelCase()
    {
        var states = _document.GetProperty("components").GetProperty("schemas").GetProperty("ReviewState").GetProperty("enum");
        Assert.Equal(["waiting", "decided", "closed"], states.EnumerateArray().Select(value => value.GetString()));
    }
}
