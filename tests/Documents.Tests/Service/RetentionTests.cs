using System.Net;
using EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;
using EspaceFamille.Documents.Features.Retention.EraseOrphanedBytes;
using EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Service;

[Collection(DocumentsService.Name)]
public sealed class RetentionTests(DocumentsHost host)
{
    private FileBytesStore Files => host.Services.GetRequiredService<FileBytesStore>();

    [Fact]
    public async Task Sweep_AfterSevenDays_ErasesWhatNoRequestNamedAndNothingElse()
    {
        using var family = host.Family("sweep");
        var (named, unnamed) = (await family.SendCertificateAsync(), await family.SendCertificateAsync());
        var absence = Absences.Declared("sweep", named.DocumentId());
        await host.PublishAsync(absence);
        await host.Consumed.WaitAsync(absence.AbsenceId, 1);
        var sweep = host.Services.GetRequiredService<UnattachedDocumentEraser>();
        var uploaded = host.Now;

        await sweep.EraseAsync(uploaded.AddDays(7).AddMinutes(-5), default);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(family, $"{Uploads.Path}/{unnamed.DocumentId()}"));
        await sweep.EraseAsync(uploaded.AddDays(7).AddMinutes(5), default);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(family, $"{Uploads.Path}/{unnamed.DocumentId()}"));
        Assert.Equal(0, await host.FileBytes.CountDocumentsAsync(file => file.Id == unnamed.FileId()));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(family, $"{Uploads.Path}/{named.DocumentId()}/files/{named.FileId()}"));
    }

    [Fact]
    public async Task Sweep_MonthsAfterTheDecision_ErasesTheDocumentAndKeepsTheDecision()
    {
        using var family = host.Family("decided");
        var upload = await family.SendCertificateAsync("death");
        var absence = Absences.Declared("decided", upload.DocumentId());
        await host.PublishAsync(absence);
        await host.Consumed.WaitAsync(absence.AbsenceId, 1);
        var sweep = host.Services.GetRequiredService<DecidedDocumentEraser>();
        var decided = host.Now;

        await sweep.EraseAsync(decided.AddDays(50), default);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(family, $"{Uploads.Path}/{upload.DocumentId()}"));
        await sweep.EraseAsync(decided.AddDays(70), default);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(family, $"{Uploads.Path}/{upload.DocumentId()}"));
        Assert.Equal(0, await host.FileBytes.CountDocumentsAsync(file => file.Id == upload.FileId()));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(family, $"/api/documents/households/mine/reviews/absence/{absence.AbsenceId}"));
    }

    [Fact]
    public async Task Sweep_OfBytesWhoseUploadOrRemovalDied_ErasesThemAfterSevenDays()
    {
        using var family = host.Family("orphans");
        var upload = await family.SendCertificateAsync();
        var orphan = Ids.New();
        await Files.WriteAsync(Ids.New(), orphan, [1, 2, 3], default);
        var removed = Ids.New();
        await Files.WriteAsync(upload.DocumentId(), removed, [1, 2, 3], default);
        var sweep = host.Services.GetRequiredService<OrphanedBytesEraser>();
        var written = host.Now;

        await sweep.EraseAsync(written.AddDays(7).AddMinutes(-5), default);
        Assert.Equal(2, await host.FileBytes.CountDocumentsAsync(file => file.Id == orphan || file.Id == removed));
        await sweep.EraseAsync(written.AddDays(7).AddMinutes(5), default);

        Assert.Equal(0, await host.FileBytes.CountDocumentsAsync(file => file.Id == orphan || file.Id == removed));
        Assert.Equal(1, await host.FileBytes.CountDocumentsAsync(file => file.Id == upload.FileId()));
    }

    [Fact]
    public async Task Key_Replaced_StillOpensWhatTheOldOneSealed()
    {
        using var before = host.Family("rotation");
        var old = await before.SendCertificateAsync(text: "sealed under the old key");
        await using var rotated = host.Start(("DocumentEncryption:ActiveKeyId", "new"), ("DocumentEncryption:Keys:new", TestKeys.New));
        using var after = DocumentsHost.Client(rotated, "family", "parent-of-rotation", "rotation");
        var recent = await after.SendCertificateAsync();

        Assert.Equal(Uploads.Pdf("sealed under the old key"), await after.GetByteArrayAsync($"{Uploads.Path}/{old.DocumentId()}/files/{old.FileId()}"));
        Assert.Equal("new", (await host.FileBytes.Find(file => file.Id == recent.FileId()).SingleAsync()).Content.KeyId);
    }

    [Fact]
    public async Task Bytes_MovedToAnotherDocument_DoNotOpen()
    {
        using var family = host.Family("moved");
        var (one, other) = (await family.SendCertificateAsync(text: "one"), await family.SendCertificateAsync(text: "other"));
        var foreign = await host.FileBytes.Find(file => file.Id == other.FileId()).SingleAsync();
        await host.FileBytes.UpdateOneAsync(file => file.Id == one.FileId(), Builders<FileBytes>.Update.Set(file => file.Content, foreign.Content));

        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(family, $"{Uploads.Path}/{one.DocumentId()}/files/{one.FileId()}"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }
}
