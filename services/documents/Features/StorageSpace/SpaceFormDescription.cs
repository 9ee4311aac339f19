using EspaceFamille.Documents.Domain.SupportingDocuments;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>The forms of documents in the OpenAPI document: the endpoints read them part by part, so they have no type there.</summary>
internal static class SpaceFormDescription
{
    public static Task AddDocumentAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel) =>
        AddAsync(operation, ["kind", SpaceForm.Files], new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["kind"] = Text(format: null, "Code of a kind of the town's list, such as caf."),
            ["title"] = Line("Title of the document."),
            ["number"] = Line("The document's own number."),
            ["issuingAuthority"] = Line("Who issued the document."),
            ["issueDate"] = Text("date", "Date of issue, not in the future."),
            ["validUntil"] = Text("date", "Last day of validity, not before the date of issue."),
            ["remind"] = Text(format: null, "true to be reminded of the last day of validity, which is then stored unencrypted."),
            [SpaceForm.Files] = File(),
        });

    /// <summary>The form of a file for an existing document.</summary>
    public static Task AddFileAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel) =>
        AddAsync(
            operation, [SpaceForm.Files],
            new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { [SpaceForm.Files] = File() });

    private static Task AddAsync(OpenApiOperation operation, string[] required, Dictionary<string, IOpenApiSchema> properties)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(required, StringComparer.Ordinal),
                        Properties = properties,
                    },
                },
            },
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema File() =>
        Text("binary", $"One file of at most 3,276,800 bytes: {FileKinds.AcceptedNames}. Nobody but its owner can read it.");

    private static OpenApiSchema Line(string description) =>
        new() { Type = JsonSchemaType.String, MaxLength = DetailsRules.MaxTextCharacters, Description = description };

    private static OpenApiSchema Text(string? format, string description) =>
        new() { Type = JsonSchemaType.String, Format = format, Description = description };
}
