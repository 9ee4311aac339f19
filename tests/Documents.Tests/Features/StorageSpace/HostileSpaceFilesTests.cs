using System.Globalization;
using System.Net;
using EspaceFamille.Documents.Tests.Domain.Inspection;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Xunit.Abstractions;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>Damaged files at the door of a storage space: each is stored or refused with its reason, and none is a failure.</summary>
[Collection(DocumentsService.Name)]
public sealed class HostileSpaceFilesTests(DocumentsHost host, ITestOutputHelper output)
{
    /// <summary>Number of files; ESPACE_HOSTILE_SPACE sets it.</summary>
    private static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_HOSTILE_SPACE"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : 60;

    [Fact]
    public async Task Add_DamagedFile_IsStoredAsItIsOrRefused()
    {
        using var browser = SpaceBrowser.Of(host.Factory, $"hostile-{Ids.New()}");
        await browser.CreateConfirmedAsync();
        var (stored, faults) = (0, new List<string>());
        foreach (var file in Mutations.Endless().Take(Count))
        {
            using var form = SpaceBrowser.Form(file.Label, file.Bytes, file.Name);
            using var response = await browser.PostAsync("documents", form);
            if (response.StatusCode is HttpStatusCode.Created)
                stored += await IsReadAsItWasAsync(browser, response, file.Bytes, faults, file.Label) ? 1 : 0;
            else if (response.StatusCode is not (HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge))
                faults.Add($"{file.Label}: {response.StatusCode}");
        }

        Assert.Empty(faults);
        Assert.InRange(stored, 1, Count - 1);
        output.WriteLine($"{Count} damaged files at a storage space: {stored} stored as they are, {Count - stored} refused");
    }

    private static async Task<bool> IsReadAsItWasAsync(
        SpaceBrowser browser, HttpResponseMessage added, byte[] bytes, List<string> faults, string label)
    {
        var document = await added.ReadAsync<Documents.Api.SpaceDocumentResponse>();
        using var content = await browser.GetAsync($"documents/{document.DocumentId}/content");
        if (!(await content.Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(bytes))
            faults.Add($"{label}: read as other bytes");
        using var deleted = await browser.SendAsync(HttpMethod.Delete, $"documents/{document.DocumentId}");
        return deleted.IsSuccessStatusCode;
    }
}
