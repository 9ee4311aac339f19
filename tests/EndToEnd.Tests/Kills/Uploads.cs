using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>The uploads of one household, and what is stored of them.</summary>
internal sealed class Uploads : IDisposable
{
    private const string Folder = "tests/Documents.Tests/Genuine";
    private readonly IMongoDatabase _database;
    private readonly HttpClient _family;
    private readonly TimeSpan _patience;

    public Uploads(Town town, Uri documents, Household household)
    {
        var token = TestTokens.Issue(
            "documents", "family", DemoIds.Account(household.Mother), DemoIds.Household(household.Code));
        (_database, _patience) = (town.Database("documents"), town.Limits.Recovery);
        _family = new() { BaseAddress = documents, DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
    }

    /// <summary>The document's id. Repeated under one key until there is a response.</summary>
    public async Task<string> SendAsync(string file)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, Folder, file));
        var key = $"{Guid.CreateVersion7()}";
        var answer = await Eventually.Some(() => TrySendAsync(file, content, key), $"{file} is uploaded", _patience);
        return $"{answer["documentId"]}";
    }

    public async Task<bool> IsReadyAsync(string document) =>
        await _database.GetCollection<BsonDocument>("supporting-documents").CountDocumentsAsync(
            new BsonDocument { ["_id"] = document, ["files.0.state"] = "Ready" }) == 1;

    /// <summary>
    /// The stored pages of these documents: each with a digest of its encrypted content, which differs at each rendering.
    /// </summary>
    public async Task<IReadOnlyList<string>> PagesAsync(params IEnumerable<string> documents)
    {
        var pages = await _database.GetCollection<BsonDocument>("pages").Find(Builders<BsonDocument>.Filter.In("documentId", documents))
            .ToListAsync();
        return
        [
            .. pages.Select(page => $"{page["_id"]} {Convert.ToHexString(SHA256.HashData(page["content"].AsByteArray))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    public void Dispose() => _family.Dispose();

    private async Task<JsonNode?> TrySendAsync(string file, byte[] content, string key)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("medical"), "qualification" },
            { new StringContent("Certificat"), "title" },
            { new StringContent("2026-11-25"), "issueDate" },
            { new ByteArrayContent(content), "files", file },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/documents/households/mine/supporting-documents")
        {
            Content = form,
            Headers = { { "Idempotency-Key", key } },
        };
        try
        {
            using var response = await _family.SendAsync(request);
            if (response.StatusCode is System.Net.HttpStatusCode.ServiceUnavailable)
                return null;
            Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            return await response.Content.ReadFromJsonAsync<JsonNode>();
        }
        catch (Exception unavailable) when (unavailable is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
