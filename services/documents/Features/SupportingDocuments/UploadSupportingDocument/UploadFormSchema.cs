using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>The multipart form in the OpenAPI document. The endpoint reads the form as a stream, so nothing can derive its schema.</summary>
internal static class UploadFormSchema
{
    private static readonly string[] Lines = ["qualification", "title", "number", "issuingAuthority"];
    private static readonly string[] Days = ["issueDate", "validUntil"];

    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(["qualification", "files"], StringComparer.Ordinal),
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal),
        };
        foreach (var line in Lines)
            form.Properties[line] = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = DetailsRules.MaxTextCharacters };
        foreach (var day in Days)
            form.Properties[day] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" };
        form.Properties["files"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["multipart/form-data"] = new() { Schema = form } },
        };
        return Task.CompletedTask;
    }
}
