using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>The form of an upload in the OpenAPI document: the endpoint reads it part by part, so that it has no type there.</summary>
internal static class UploadFormDescription
{
    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["multipart/form-data"] = new() { Schema = Form() },
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
            ["qualification"] = Text(format: null, "Code d’une nature de justificatif, telle que medical."),
            ["title"] = Line(),
            ["number"] = Line(),
            ["issuingAuthority"] = Line(),
            ["issueDate"] = Text("date", "Pas dans l’avenir."),
            ["validUntil"] = Text("date", "Pas avant la date d’émission."),
            ["files"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                MinItems = 1,
                MaxItems = UploadForm.MaxFiles,
                Items = Text("binary", "pdf, png, jpg, jpeg, bmp, odt, docx ou doc."),
            },
        },
    };

    private static OpenApiSchema Line() => new() { Type = JsonSchemaType.String, MaxLength = DetailsRules.MaxTextCharacters };

    private static OpenApiSchema Text(string? format, string description) =>
        new() { Type = JsonSchemaType.String, Format = format, Description = description };
}
