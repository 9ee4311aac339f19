using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EspaceFamille.Platform;

/// <summary>
/// What is true of every operation: it needs an access token, its path has parameters that the platform reads, and any other error
/// is a problem too.
/// </summary>
internal sealed partial class OperationDefaults : IOpenApiOperationTransformer
{
    private const string Problem = "application/problem+json";

    private const string HouseholdDescription = $"The household's id; {ScopedRoutes.Mine} names the household of the family that calls.";

    private static readonly (string Status, string Description)[] Errors =
    [
        ("401", "No valid access token"),
        ("403", "The token's role or audience gives no access"),
        ("default", "Any other error, such as 429 (rate limit) and 503 (service unavailable)"),
    ];

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        var token = new OpenApiSecuritySchemeReference(DocumentHeader.AccessToken, document);
        operation.Security = [new OpenApiSecurityRequirement { [token] = [] }];
        operation.OperationId = operation.OperationId is { } id ? JsonNamingPolicy.CamelCase.ConvertName(id) : null;
        AddPathParameters(operation, context.Description.RelativePath!);
        if (NeedsIdempotencyKey(context))
            (operation.Parameters ??= []).Add(IdempotencyKeyHeader(isRequired: !IsKeyOptional(context)));
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellationToken);
        document.AddComponent(nameof(ProblemDetails), problem);
        operation.Responses ??= [];
        foreach (var (status, description) in Errors)
            operation.Responses.TryAdd(status, ProblemResponse(description, document));
    }

    private static OpenApiResponse ProblemResponse(string description, OpenApiDocument document) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [Problem] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), document) },
        },
    };

    /// <summary>Parameters such as the household are bound by the platform, and therefore unknown to the framework's description.</summary>
    private static void AddPathParameters(OpenApiOperation operation, string path)
    {
        var parameters = operation.Parameters ??= [];
        foreach (var name in PathParameter().Matches(path).Select(match => match.Groups["name"].Value))
        {
            if (parameters.Any(parameter => parameter.In is ParameterLocation.Path && parameter.Name == name))
                continue;
            parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Path,
                Required = true,
                Description = name == ScopedRoutes.Household ? HouseholdDescription : null,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }
    }

    private static bool NeedsIdempotencyKey(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>()
            .Any(handler => handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(IdempotencyKey)));

    private static bool IsKeyOptional(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<OptionalIdempotencyKey>().Any();

    private static OpenApiParameter IdempotencyKeyHeader(bool isRequired) => new()
    {
        Name = "Idempotency-Key",
        In = ParameterLocation.Header,
        Required = isRequired,
        Description = "One key per request: a repetition under the same key gets the first response.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 8, MaxLength = 100 },
    };

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathParameter();
}
