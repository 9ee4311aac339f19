using EspaceFamille.Documents.Domain.SupportingDocuments;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>The form of an upload in the OpenAPI document: the endpoint reads it part by part, so that it has no type there.</summary>
internal static class UploadFormDescription
{
    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel) =>
        AddAsync(operation, Form());

    /// <summary>The form of files for an existing document.</summary>
    public static Task AddFilesAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel) =>
        AddAsync(operation, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(StringComparer.Ordinal) { "files" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["files"] = Files() },
        });

    private static Task AddAsync(OpenApiOperation operation, OpenApiSchema form)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["multipart/form-data"] = new() { Schema = form },
            },
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema Form() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(StringComparer.Ordinal) { "qualification", "files" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["qualification"] = Text(format: null, "Code of a qualification that the town accepts, such as medical."),
            ["title"] = Line("Title of the document."),
            ["number"] = Line("The document's own number."),
            ["issuingAuthority"] = Line("Who issued the document."),
            ["issueDate"] = Text("date", "Date of issue, not in the future."),
            ["validUntil"] = Text("date", "Last day of validity, not before the date of issue."),
            ["files"] = Files(),
        },
    };

    private static OpenApiSchema Files() => new()
    {
        Type = JsonSchemaType.Array,
        Description = "The files, at most 3,276,800 bytes each.",
        MinItems = 1,
        MaxItems = UploadForm.MaxFiles,
        Items = Text("binary", $"One of {FileKinds.AcceptedNames}."),
    };

    private static OpenApiSchema Line(string description) =>
        new() { Type = JsonSchemaType.String, MaxLength = DetailsRules.MaxTextCharacters, Description = description };

    private static OpenApiSchema Text(string? format, string description) =>
        new() { Type = JsonSchemaType.String, Format = format, Description = description };
}
