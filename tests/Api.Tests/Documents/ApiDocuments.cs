using System.Text.Json.Nodes;
using Xunit;

namespace EspaceFamille.Api.Tests.Documents;

/// <summary>The OpenAPI documents of all services, generated once for all tests and written as files for external tools.</summary>
public sealed class ApiDocuments : IAsyncLifetime
{
    private static readonly string[] Services = ["identity", "reservations", "documents", "notifications", "partners"];

    /// <summary>A temporary folder with one file <c>{service}.json</c> for each service, and the settings of external tools.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("openapi-").FullName;

    public IReadOnlyDictionary<string, JsonObject> All { get; private set; } = new Dictionary<string, JsonObject>();

    public static IReadOnlyList<string> Files => [.. Services.Select(service => $"{service}.json")];

    internal IEnumerable<ApiOperation> Operations => All.SelectMany(document => ApiOperation.Of(document.Key, document.Value));

    internal IEnumerable<ApiSchema> Schemas => All.SelectMany(document => ApiSchema.Of(document.Key, document.Value));

    public async Task InitializeAsync()
    {
        foreach (var file in new[] { "Lint/redocly.yaml", "Lint/spectral.yaml", "Client/client.ts", "Client/tsconfig.json" })
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(Folder, Path.GetFileName(file)));
        var all = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var service in Services)
        {
            var text = await ServiceHost.ReadDocumentAsync(service);
            await File.WriteAllTextAsync(Path.Combine(Folder, $"{service}.json"), text);
            all[service] = JsonNode.Parse(text)!.AsObject();
        }

        All = all;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}
