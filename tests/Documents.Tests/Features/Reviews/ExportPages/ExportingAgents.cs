using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;

namespace EspaceFamille.Documents.Tests.Features.Reviews.ExportPages;

/// <summary>Agents with different rights, who make archives of pages.</summary>
internal sealed class ExportingAgents(AnalysisHost host)
{
    public const string Account = "agent-at-the-counter";
    public const string Reason = "Droit d’accès, demande au guichet";

    /// <param name="rights">As an access token states them; null for all.</param>
    /// <param name="own">The agent's own household; null for none.</param>
    public async Task<HttpResponseMessage> SendAsync(
        string household, string? rights = null, string? own = null, string reason = Reason,
        HttpCompletionOption until = HttpCompletionOption.ResponseContentRead)
    {
        using var client = host.Factory.CreateClient();
        var bearer = new Bearer(Account, "agent", Household: null) { Reviews = rights, OwnHouseholds = own };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", TestTokens.IssuerFor("documents").Issue(bearer));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/documents/households/{household}/page-exports")
        {
            Content = JsonContent.Create(new { onBehalf = new { reason } }),
        };
        return await client.SendAsync(request, until);
    }

    public async Task<PageZip> ExportAsync(string household, string? rights = null)
    {
        using var response = await SendAsync(household, rights);
        response.EnsureSuccessStatusCode();
        return PageZip.Read(await response.Content.ReadAsByteArrayAsync());
    }
}

/// <summary>An archive of pages as it was downloaded.</summary>
internal sealed class PageZip(ZipArchive archive) : IDisposable
{
    public static PageZip Read(byte[] content) => new(new ZipArchive(new MemoryStream(content)));

    public IReadOnlyList<string> Names => [.. archive.Entries.Select(entry => entry.FullName)];

    public string List => System.Text.Encoding.UTF8.GetString(Bytes("liste.txt"));

    public byte[] Bytes(string name)
    {
        using var content = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => archive.Dispose();
}
