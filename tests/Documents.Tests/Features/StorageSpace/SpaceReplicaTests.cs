using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>A storage space that two sessions use at two replicas.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceReplicaTests(DocumentsHost host) : IAsyncLifetime
{
    private readonly string _account = $"replica-{Ids.New()}";
    private readonly byte[] _file = Uploads.Pdf("read while the password is replaced");
    private WebApplicationFactory<Program>? _other;

    public Task InitializeAsync()
    {
        _other = host.Start();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task ChangePassword_WhileAnotherSessionReadsAtAnotherReplica_ReadsTheWholeFileUntilItIsClosedThere()
    {
        using var owner = SpaceBrowser.Of(host.Factory, _account);
        using var reader = SpaceBrowser.Of(_other!, _account, "session-2");
        await owner.CreateConfirmedAsync();
        var document = await owner.AddAsync(content: _file);
        using (await reader.OpenAsync())
            Assert.True(await ReadsAsync(reader, document.DocumentId));

        var reading = ReadUntilClosedAsync(reader, document.DocumentId);
        using (var changed = await owner.SendAsync(
            HttpMethod.Put, "password",
            JsonContent.Create(new ChangeSpacePasswordRequest(SpaceBrowser.Password, SpaceBrowser.OtherPassword))))
            Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);

        Assert.False(await ReadsAsync(reader, document.DocumentId));
        await reading;
        Assert.True(await ReadsAsync(owner, document.DocumentId));
        using (await reader.OpenAsync(SpaceBrowser.OtherPassword))
            Assert.True(await ReadsAsync(reader, document.DocumentId));
    }

    public async Task DisposeAsync() => await _other!.DisposeAsync();

    private async Task ReadUntilClosedAsync(SpaceBrowser reader, string documentId)
    {
        while (await ReadsAsync(reader, documentId))
        {
            // Each time the whole file.
        }
    }

    /// <summary>Whether the file is read as it was stored; else the space is closed.</summary>
    private async Task<bool> ReadsAsync(SpaceBrowser browser, string documentId)
    {
        using var response = await browser.GetAsync($"documents/{documentId}/content");
        if (response.IsSuccessStatusCode)
            Assert.Equal(_file, await response.Content.ReadAsByteArrayAsync());
        else
            await response.AssertProblemAsync(HttpStatusCode.Conflict, "space-closed");
        return response.IsSuccessStatusCode;
    }
}
