using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;
using EspaceFamille.Documents.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using DomainScanState = EspaceFamille.Documents.Domain.SupportingDocuments.ScanState;
using ReviewState = EspaceFamille.Documents.Api.ReviewState;
using ScanState = EspaceFamille.Documents.Api.ScanState;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanPendingFiles;

/// <summary>Files that were accepted while the scanner was unavailable.</summary>
[Collection(DocumentsService.Name)]
public sealed class PendingFileScannerTests(DocumentsHost unscanned, ScannedHost host) : IClassFixture<ScannedHost>
{
    [Fact]
    public async Task ScanNextAsync_InfectedFile_MakesItUnreadableAndErasesItsContent()
    {
        using var family = host.Family("found-later");
        var upload = await UploadPendingAsync(family, "medical", ("bon.pdf", Uploads.Pdf("good")), ("virus.pdf", Eicar.Pdf()));
        var absence = await host.DeclareAsync("found-later", upload.DocumentId);
        await host.ScanAsync();

        using var agent = host.Agent();
        using var opened = await agent.GetAsync(Paths.ReviewFile(absence, upload, 1));
        await ScannedHost.AssertProblemAsync(HttpStatusCode.Gone, "file-infected", opened);
        using var own = await family.GetAsync(Paths.File(upload, 1));
        await ScannedHost.AssertProblemAsync(HttpStatusCode.Gone, "file-infected", own);
        Assert.Equal(1, await host.CountContentsAsync(upload));
        ScanState?[] expected = [ScanState.Clean, ScanState.Infected];
        Assert.Equal(expected, (await host.ReviewAsync(absence)).Documents[0].Files.Select(file => file.Scan));
        var stored = await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload));
        Assert.Equal(expected, stored.Files.Select(file => file.Scan));

        using var refused = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", new { reason = "infected" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var message = await host.ReviewedAsync(absence);
        Assert.Equal((Decision.Refused, "Infected"), (message.Decision, $"{message.Reason}"));
    }

    [Fact]
    public async Task ScanNextAsync_CleanFileOfAnAutomaticKind_AcceptsTheReview()
    {
        using var family = host.Family("automatic-clean");
        var upload = await UploadPendingAsync(family, "death", ("acte.pdf", Uploads.Pdf("automatic")));
        var absence = await host.DeclareAsync("automatic-clean", upload.DocumentId);
        Assert.Equal(ReviewState.Waiting, (await host.ReviewAsync(absence)).State);

        await host.ScanAsync();
        Assert.Equal(Decision.Accepted, (await host.ReviewedAsync(absence)).Decision);
        Assert.Null((await host.ReviewAsync(absence)).DecidedBy);
    }

    [Fact]
    public async Task ScanNextAsync_InfectedFileOfAnAutomaticKind_LeavesTheReviewToAnAgent()
    {
        using var family = host.Family("automatic-infected");
        var upload = await UploadPendingAsync(family, "death", ("acte.pdf", Eicar.Pdf()));
        var absence = await host.DeclareAsync("automatic-infected", upload.DocumentId);
        await host.ScanAsync();

        var review = await host.ReviewAsync(absence);
        Assert.Equal((ReviewState.Waiting, ScanState.Infected), (review.State, review.Documents[0].Files.Single().Scan));
    }

    [Fact]
    public async Task AbsenceDeclared_RedeliveredAfterACrashBeforeTheSecondLook_AcceptsTheScannedReview()
    {
        using var family = host.Family("overtaken-by-scan");
        await host.Clamd.SwitchToAsync(ClamdMode.Honest);
        var upload = await family.UploadAsync("death");
        var absence = Absences.Declared("overtaken-by-scan", upload.DocumentId);
        var documents = host.Services.GetRequiredService<SupportingDocumentStore>();
        var attached = await documents.ChangeAsync(
            upload.DocumentId, one => AttachmentRules.Attach(one, Absences.Request(absence)), default);
        var unscannedFiles = attached!.Files.Select(file => file with { Scan = DomainScanState.Pending });
        var opened = OpenReviewRules.Open(absence, [attached with { Files = [.. unscannedFiles] }], ["death"], absence.DeclaredAt);
        await host.Services.GetRequiredService<ReviewStore>().InsertAsync(opened, default);

        await unscanned.PublishAsync(absence);
        Assert.Equal(Decision.Accepted, (await host.ReviewedAsync(absence)).Decision);
    }

    [Fact]
    public async Task ReadFile_UploadedBeforeThereWasAScanner_IsReadableAndAccepted()
    {
        using var family = host.Family("old");
        using var before = unscanned.Family("old");
        var upload = await before.UploadAsync(text: "old");
        var absence = await host.DeclareAsync("old", upload.DocumentId);
        await RemoveScanFieldsAsync(upload.DocumentId, absence.Request.Id);

        using var agent = host.Agent();
        Assert.Equal(Uploads.Pdf("old"), await agent.GetByteArrayAsync(Paths.ReviewFile(absence, upload)));
        Assert.Equal(Uploads.Pdf("old"), await family.GetByteArrayAsync(Paths.File(upload)));
        using var accepted = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }

    private async Task RemoveScanFieldsAsync(string documentId, string absenceId)
    {
        var database = host.Services.GetRequiredService<IMongoDatabase>();
        await database.GetCollection<SupportingDocument>(SupportingDocumentStore.Collection).UpdateOneAsync(
            one => one.Id == documentId, "{ $unset: { 'files.0.scan': 1, scanDueAt: 1, scanAttempts: 1 } }");
        await database.GetCollection<Review>(ReviewStore.Collection).UpdateOneAsync(
            one => one.Id == absenceId, "{ $unset: { unscannedDocumentIds: 1, acceptedOnceScanned: 1 } }");
    }

    /// <summary>Uploads while the scanner is unavailable, and makes it available again.</summary>
    private async Task<UploadResponse> UploadPendingAsync(HttpClient family, string qualification, params (string, byte[])[] files)
    {
        await host.Clamd.SwitchToAsync(ClamdMode.Refusing);
        var upload = await family.UploadAsync(qualification, files);
        await host.Clamd.SwitchToAsync(ClamdMode.Honest);
        return upload;
    }
}
