using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform;

/// <summary>The OpenAPI document of a service, served at <c>/api/{service}/openapi.json</c>.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services, string service)
    {
        services.AddValidated<ApiInfoOptions>("Api");
        services.AddOpenApi(service, options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer<DocumentHeader>();
            options.AddSchemaTransformer<SchemaTypes>();
            options.AddSchemaTransformer<SchemaDescriptions>();
            options.AddOperationTransformer<OperationDefaults>();
            options.AddOperationTransformer<ParameterDescriptions>();
            options.AddDocumentTransformer<ExampleTransformer>();
        });
    }
}
