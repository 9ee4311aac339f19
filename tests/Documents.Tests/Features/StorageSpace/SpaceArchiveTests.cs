using System.IO.Compression;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Features.StorageSpace;
using EspaceFamille.Documents.Features.StorageSpace.ExportDocuments;
using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.StorageSpace;

/// <summary>Documents that change while the archive of a space is written.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceArchiveTests(DocumentsHost host) : IAsyncLifetime, IHttpRequestLifetimeFeature, IDisposable
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private readonly string _account = $"archive-{Ids.New()}";
    private readonly SpaceKey _key = SpaceKey.New();
    private readonly MemoryStream _body = new();
    private Space? _before;
    private bool _isAborted;

    private SpaceStore Store => host.Services.GetRequiredService<SpaceStore>();

    private SpaceContentStore Contents => host.Services.GetRequiredService<SpaceContentStore>();

    CancellationToken IHttpRequestLifetimeFeature.RequestAborted { get; set; }

    public async Task InitializeAsync()
    {
        var documents = new List<SpaceDocument>();
        foreach (var number in new byte[] { 1, 2, 3 })
            documents.Add(await WriteAsync(new SpacePlace(_account, $"document-{number}", Version: 1), [number]));
        _before = new Space { Id = _account, Documents = documents, UsedOn = Today, IsConfirmed = true };
        await Store.CreateAsync(new(_before), default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _key.Dispose();
        _body.Dispose();
    }

    [Fact]
    public async Task Write_DocumentReplacedAndAnotherDeletedMeanwhile_HasWhatIsStoredThen()
    {
        var after = await WriteAsync(new SpacePlace(_account, "document-1", Version: 2), [9]);
        await Store.ChangeAsync(_account, space => SpaceRules.Replace(space, _before!.Documents[0], after), default);
        await Store.ChangeAsync(_account, space => SpaceRules.Delete(space, "document-3"), default);
        await Contents.DeleteAsync(_account, _before!.Documents[0].ContentId, default);
        await Contents.DeleteAsync(_account, _before.Documents[2].ContentId, default);

        await WriteArchiveAsync();

        Assert.False(_isAborted);
        await using var zip = new ZipArchive(new MemoryStream(_body.ToArray()));
        Assert.Equal(["01 1.pdf", "02 2.pdf", "documents.json"], zip.Entries.Select(entry => entry.FullName));
        await using var first = await zip.Entries[0].OpenAsync();
        Assert.Equal(9, first.ReadByte());
    }

    [Fact]
    public async Task Write_FileThatIsMissing_EndsTheResponseBeforeItsEnd()
    {
        await Contents.DeleteAsync(_account, _before!.Documents[1].ContentId, default);

        await WriteArchiveAsync();

        Assert.True(_isAborted);
    }

    void IHttpRequestLifetimeFeature.Abort() => _isAborted = true;

    private async Task WriteArchiveAsync()
    {
        var http = new DefaultHttpContext();
        http.Response.Body = _body;
        http.Features.Set<IHttpRequestLifetimeFeature>(this);
        var opened = new OpenedSpace(_before!, null!, SpaceKeyCopy(), SpaceKey.New());
        await new SpaceArchive(opened, Store, Contents).ExecuteAsync(http);
    }

    private SpaceKey SpaceKeyCopy() => SpaceKey.Parse(_key.ToText())!;

    private async Task<SpaceDocument> WriteAsync(SpacePlace place, byte[] content)
    {
        var details = new SpaceDetails(
            "caf", null, null, null, null, null, $"{place.DocumentId[^1]}.pdf", FileKind.Pdf, content.Length, Sha256: "");
        var (document, encrypted) = SpaceSeal.Encrypt(_key, place, details, content, Today, expiresOn: null);
        await Contents.WriteAsync(_account, document.ContentId, encrypted, Today, default);
        return document;
    }
}
