using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Tests.Service;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Partners.Tests.Features.Documentation.ReadContract;

/// <summary>What is published about events is what docs/events has: a subscriber may rely on both.</summary>
[Collection(nameof(WithServers))]
public sealed class ReadContractTests(DocDbProcess docdb, BrokerProcess broker)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string Docs = Path.Combine(Repository.Root, "docs", "events");

    private static IEnumerable<string> Files =>
        EventType.All.Select(type => $"schemas/{EventSchemas.FileName(type)}").Append("asyncapi.json");

    [Fact]
    public async Task Contract_Served_IsWhatDocsHave()
    {
        await using var host = new PartnersHost(docdb.ConnectionString, broker);
        using var client = host.CreateClient();
        foreach (var file in Files)
        {
            var (kept, served) = (Path.Combine(Docs, file), await ServedAsync(client, file));
            if (File.Exists(kept) && file != "asyncapi.json")
                AssertCompatible(JsonNode.Parse(await File.ReadAllTextAsync(kept))!.AsObject(), JsonNode.Parse(served)!.AsObject());
            if (Environment.GetEnvironmentVariable("ESPACE_GOLDEN") == "write")
                await File.WriteAllTextAsync(kept, served);
            Assert.Equal(await File.ReadAllTextAsync(kept), served);
        }

        foreach (var unknown in new[] { "schemas/unknown.v1.json", "schemas/days.changed.v2.json", "schemas/..%2Fasyncapi.json" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/events/{unknown}")).StatusCode);
    }

    private static async Task<string> ServedAsync(HttpClient client, string file) =>
        JsonNode.Parse(await client.GetStringAsync($"/api/events/{file}"))!.ToJsonString(Indented)
            .Replace(TestTokens.Issuer, "https://famille.ville.example/", StringComparison.Ordinal) + "\n";

    /// <summary>A released schema only gains fields that are not required.</summary>
    private static void AssertCompatible(JsonObject released, JsonObject next)
    {
        Assert.Equal(Required(released), Required(next));
        foreach (var (name, before) in released["properties"]!.AsObject())
        {
            var after = next["properties"]![name];
            Assert.True(JsonNode.DeepEquals(before, after), $"{name} was {before?.ToJsonString()} and is {after?.ToJsonString()}");
        }
    }

    private static IEnumerable<string> Required(JsonObject schema) =>
        (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Order(StringComparer.Ordinal);
}
