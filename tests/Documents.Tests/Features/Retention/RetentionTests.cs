using System.Net;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;
using EspaceFamille.Documents.Features.Retention.EraseOrphanedBytes;
using EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Retention;

[Collection(DocumentsService.Name)]
public sealed class RetentionTests(DocumentsHost host)
{
    private FileBytesStore Files => host.Services.GetRequiredService<FileBytesStore>();

    [Fact]
    public async Task EraseUnattached_AfterSevenDays_ErasesUnattachedDocumentsOnly()
    {
        using var family = host.Family("sweep");
        var (attached, unattached) = (await family.UploadAsync(), await family.UploadAsync());
        await host.DeclareAsync(Absences.Declared("sweep", attached.DocumentId));
        var eraser = host.Services.GetRequiredService<UnattachedDocumentEraser>();
        var uploadedAt = host.Now;

        await eraser.EraseAsync(uploadedAt.AddDays(7).AddMinutes(-5), default);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(family, Paths.Document(unattached)));
        await eraser.EraseAsync(uploadedAt.AddDays(7).AddMinutes(5), default);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(family, Paths.Document(unattached)));
        Assert.Equal(0, await CountAsync(unattached.Files[0].FileId!));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(family, Paths.File(attached)));
    }

    [Fact]
    public async Task EraseDecided_MonthsAfterTheDecision_ErasesTheDocumentAndKeepsTheDecision()
    {
        using var family = host.Family("decided");
        var upload = await family.UploadAsync("death");
        var absence = await host.DeclareAsync(Absences.Declared("decided", upload.DocumentId));
        var eraser = host.Services.GetRequiredService<DecidedDocumentEraser>();
        var decidedAt = host.Now;

        await eraser.EraseAsync(decidedAt.AddDays(50), default);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(family, Paths.Document(upload)));
        await eraser.EraseAsync(decidedAt.AddDays(70), default);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(family, Paths.Document(upload)));
        Assert.Equal(0, await CountAsync(upload.Files[0].FileId!));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(family, Paths.HouseholdReview(absence)));
    }

    [Fact]
    public async Task EraseDecided_TwoMonthsAfterALinkDecision_ErasesItsPiecesWithAnEntry()
    {
        using var account = host.Account("link-retention");
        var piece = await account.UploadPieceAsync();
        var link = await host.RequestLinkAsync(LinkRequests.Requested("link-retention", host.Now, piece.DocumentId));
        var decidedAt = host.Now.AddDays(30);
        await host.DecideLinkAsync(link, LinkRequests.Decided(link, decidedAt));
        var eraser = host.Services.GetRequiredService<DecidedDocumentEraser>();

        await eraser.EraseAsync(decidedAt.AddMonths(2).AddDays(-4), default);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(account, LinkRequests.Document(piece)));
        await eraser.EraseAsync(decidedAt.AddMonths(2).AddDays(4), default);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(account, LinkRequests.Document(piece)));
        Assert.Equal(0, await CountAsync(piece.Files[0].FileId!));
        Assert.NotNull((await account.ReadAsync<HouseholdReviewResponse>(LinkRequests.Own(link))).DocumentsErasedAt);
        var journal = host.Services.GetRequiredService<Journal>();
        Assert.Single(await journal.ActsAsync(householdId: null, ErasureReceipts.Erase, piece.DocumentId, default));
    }

    [Fact]
    public async Task EraseOrphaned_AfterSevenDays_DeletesContentsThatNoDocumentLists()
    {
        using var family = host.Family("orphans");
        var upload = await family.UploadAsync();
        var (ofNoDocument, deleted) = (Ids.New(), Ids.New());
        await Files.WriteAsync(Ids.New(), ofNoDocument, [1, 2, 3], default);
        await Files.WriteAsync(upload.DocumentId, deleted, [1, 2, 3], default);
        var eraser = host.Services.GetRequiredService<OrphanedBytesEraser>();
        var writtenAt = host.Now;

        await eraser.EraseAsync(writtenAt.AddDays(7).AddMinutes(-5), default);
        Assert.Equal(2, await CountAsync(ofNoDocument, deleted));
        await eraser.EraseAsync(writtenAt.AddDays(7).AddMinutes(5), default);

        Assert.Equal(0, await CountAsync(ofNoDocument, deleted));
        Assert.Equal(1, await CountAsync(upload.Files[0].FileId!));
    }

    [Fact]
    public async Task ReadFile_AfterAKeyRotation_DecryptsUnderTheOldKey()
    {
        // A database of its own: hosts without the new key no longer start over this data.
        var database = ("Mongo:Database", $"documents-{Ids.New()}");
        await using var original = host.Start(database);
        using var before = DocumentsHost.Client(original, "family", "parent-of-rotation", "rotation");
        var old = await before.UploadAsync(text: "encrypted under the old key");
        await using var rotated = host.Start(
            database, ("DocumentEncryption:ActiveKeyId", "new"), ("DocumentEncryption:Keys:new", TestKeys.New));
        using var after = DocumentsHost.Client(rotated, "family", "parent-of-rotation", "rotation");
        var recent = await after.UploadAsync();

        Assert.Equal(Uploads.Pdf("encrypted under the old key"), await after.GetByteArrayAsync(Paths.File(old)));
        var stored = rotated.Services.GetRequiredService<IMongoDatabase>().GetCollection<FileBytes>(FileBytesStore.Collection);
        var fileId = recent.Files[0].FileId;
        Assert.Equal("new", Sealed.KeyId((await stored.Find(file => file.Id == fileId).SingleAsync()).Content));
    }

    [Fact]
    public async Task ReadFile_ContentMovedFromAnotherDocument_Fails()
    {
        using var family = host.Family("moved");
        var (one, other) = (await family.UploadAsync(text: "one"), await family.UploadAsync(text: "other"));
        var (fileId, otherId) = (one.Files[0].FileId, other.Files[0].FileId);
        var foreign = await host.FileBytes.Find(file => file.Id == otherId).SingleAsync();
        var move = Builders<FileBytes>.Update.Set(file => file.Content, foreign.Content);
        await host.FileBytes.UpdateOneAsync(file => file.Id == fileId, move);

        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(family, Paths.File(one)));
    }

    private Task<long> CountAsync(params string[] fileIds) =>
        host.FileBytes.CountDocumentsAsync(Builders<FileBytes>.Filter.In(file => file.Id, fileIds));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }
}
