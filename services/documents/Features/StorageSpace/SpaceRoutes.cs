using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>The errors that routes of the storage space have in common, for the description of the API.</summary>
internal static class SpaceRoutes
{
    /// <summary>The space must be open: 404 without a space or document, 409 while it is closed.</summary>
    public static RouteHandlerBuilder NeedsOpenSpace(this RouteHandlerBuilder route) => route
        .AddOpenApiOperationTransformer(AddKeyAsync)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    /// <summary>A storage password or a recovery code is evaluated.</summary>
    public static RouteHandlerBuilder TakesSecret(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Task AddKeyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = SpaceCaller.KeyHeader,
            In = ParameterLocation.Header,
            Required = true,
            Description = "The key of the opening, as the response of the opening stated it.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = "qX0d2nYb7QhJ0m1c9sYw3k5tE8uR4vZ6aB1xC2dE3fG",
        });
        return Task.CompletedTask;
    }
}
