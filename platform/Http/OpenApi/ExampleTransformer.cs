using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EspaceFamille.Platform;

/// <summary>Gives an example to each JSON body that has none, composed from its schema, so that examples cannot contradict it.</summary>
internal sealed class ExampleTransformer : IOpenApiDocumentTransformer
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values.ToList() ?? []))
        {
            AddExample(operation.RequestBody?.Content);
            foreach (var (status, response) in operation.Responses ?? [])
            {
                AddExample(response.Content);
                AddProblemExample(response.Content, status);
            }
        }

        return Task.CompletedTask;
    }

    private static void AddExample(IDictionary<string, OpenApiMediaType>? content)
    {
        if (content?.TryGetValue(Json, out var media) == true && media is { Example: null, Schema: { } schema })
            media.Example = ExampleValues.Of(schema, name: "");
    }

    private static void AddProblemExample(IDictionary<string, OpenApiMediaType>? content, string status)
    {
        if (content?.TryGetValue(Problem, out var media) != true || media!.Example is not null)
            return;
        var code = int.TryParse(status, CultureInfo.InvariantCulture, out var number) ? number : 503;
        media.Example = new JsonObject
        {
            ["type"] = $"{Problems.TypePrefix}http-{code}",
            ["title"] = Problems.Title(code),
            ["status"] = code,
        };
    }
}
