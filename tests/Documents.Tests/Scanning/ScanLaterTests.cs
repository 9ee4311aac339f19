using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Scanning;

[Collection(DocumentsService.Name)]
public sealed class ScanLaterTests(DocumentsHost unscanned, ScannedHost host) : IClassFixture<ScannedHost>
{
    [Fact]
    public async Task Scan_ThatFindsSomethingLater_ClosesTheFileToEveryoneAndErasesItsBytes()
    {
        using var family = host.Family("found-later");
        var upload = await SendPendingAsync(family, "medical", ("bon.pdf", Uploads.Pdf("good")), ("virus.pdf", Eicar.Pdf()));
        var absence = await host.DeclareAsync("found-later", upload.DocumentId());
        await host.ScanAsync();

        using var agent = host.Agent();
        using var opened = await agent.GetAsync($"/api/documents/reviews/absence/{absence.AbsenceId}/files/{upload.FileId(1)}");
        await ScannedHost.AssertProblemAsync(HttpStatusCode.Gone, "file-infected", opened);
        using var own = await family.GetAsync($"{Uploads.Path}/{upload.DocumentId()}/files/{upload.FileId(1)}");
        await ScannedHost.AssertProblemAsync(HttpStatusCode.Gone, "file-infected", own);
        Assert.Equal(1, await host.BytesOfAsync(upload.DocumentId()));
        Assert.Equal(["clean", "infected"], Scans((await host.ReviewAsync(absence)).GetProperty("documents")[0]));
        Assert.Equal(["clean", "infected"], Scans(await family.GetFromJsonAsync<JsonElement>($"{Uploads.Path}/{upload.DocumentId()}")));

        using var refused = await agent.PostAsJsonAsync($"/api/documents/reviews/absence/{absence.AbsenceId}/refuse", new { reason = "infected" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var message = await host.ReviewedAsync(absence);
        Assert.Equal((Decision.Refused, RefusalReason.Infected), (message.Decision, message.Reason));
    }

    [Fact]
    public async Task Declaration_OfAnAutomaticKind_IsAcceptedOnlyOnceItIsScanned()
    {
        using var family = host.Family("automatic-clean");
        var upload = await SendPendingAsync(family, "death", ("acte.pdf", Uploads.Pdf("automatic")));
        var absence = await host.DeclareAsync("automatic-clean", upload.DocumentId());
        Assert.Equal("waiting", (await host.ReviewAsync(absence)).GetProperty("state").GetString());

        await host.ScanAsync();
        Assert.Equal(Decision.Accepted, (await host.ReviewedAsync(absence)).Decision);
        Assert.Equal(JsonValueKind.Null, (await host.ReviewAsync(absence)).GetProperty("decidedBy").ValueKind);
    }

    [Fact]
    public async Task Declaration_OfAnAutomaticKindThatIsInfected_WaitsForAnAgent()
    {
        using var family = host.Family("automatic-infected");
        var upload = await SendPendingAsync(family, "death", ("acte.pdf", Eicar.Pdf()));
        var absence = await host.DeclareAsync("automatic-infected", upload.DocumentId());
        await host.ScanAsync();

        var review = await host.ReviewAsync(absence);
        Assert.Equal(("waiting", "infected"), (review.GetProperty("state").GetString(), Scans(review.GetProperty("documents")[0]).Single()));
    }

    [Fact]
    public async Task Declaration_ThatSawItsDocumentBeforeTheScanAndDiedBeforeLookingAgain_IsMendedByItsRepeat()
    {
        using var family = host.Family("overtaken-by-scan");
        await host.Clamd.BeAsync(ClamdMode.Honest);
        var upload = await family.SendCertificateAsync("death");
        var absence = Absences.Declared("overtaken-by-scan", upload.DocumentId());
        var documents = host.Services.GetRequiredService<AggregateStore<SupportingDocument>>();
        var attached = await documents.ChangeAsync(one => one.Id == upload.DocumentId(), one => AttachmentRules.Attach(one, Absences.Request(absence)), default);
        var stale = attached! with { Files = [.. attached.Files.Select(file => file with { Scan = ScanState.Pending })] };
        var opened = OpenReviewRules.Open(absence, [stale], ["death"], absence.DeclaredAt);
        await host.Services.GetRequiredService<AggregateStore<Review>>().InsertAsync(opened.State, opened.Messages, default);

        await unscanned.PublishAsync(absence);
        Assert.Equal(Decision.Accepted, (await host.ReviewedAsync(absence)).Decision);
    }

    [Fact]
    public async Task Document_OfBeforeThereWasAScanner_IsReadAndAccepted()
    {
        using var family = host.Family("old");
        using var before = unscanned.Family("old");
        var upload = await before.SendCertificateAsync(text: "old");
        var absence = await host.DeclareAsync("old", upload.DocumentId());
        await ForgetTheScannerAsync(upload.DocumentId(), absence.AbsenceId);

        using var agent = host.Agent();
        Assert.Equal(Uploads.Pdf("old"), await agent.GetByteArrayAsync($"/api/documents/reviews/absence/{absence.AbsenceId}/files/{upload.FileId()}"));
        Assert.Equal(Uploads.Pdf("old"), await family.GetByteArrayAsync($"{Uploads.Path}/{upload.DocumentId()}/files/{upload.FileId()}"));
        using var accepted = await agent.PostAsync($"/api/documents/reviews/absence/{absence.AbsenceId}/accept", content: null);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }

    private async Task ForgetTheScannerAsync(string documentId, string absenceId)
    {
        var database = host.Services.GetRequiredService<IMongoDatabase>();
        await database.GetCollection<SupportingDocument>("supporting-documents").UpdateOneAsync(
            one => one.Id == documentId, "{ $unset: { 'files.0.scan': 1, scanDueAt: 1, scanAttempts: 1 } }");
        await database.GetCollection<Review>("reviews").UpdateOneAsync(
            one => one.Id == absenceId, "{ $unset: { unscannedDocumentIds: 1, acceptedOnceScanned: 1 } }");
    }

    /// <summary>Sent while the scanner is away, which is back afterwards.</summary>
    private async Task<JsonElement> SendPendingAsync(HttpClient family, string qualification, params (string, byte[])[] files)
    {
        await host.Clamd.BeAsync(ClamdMode.Refusing);
        using var form = Uploads.Form(qualification, files);
        using var response = await family.PostAsync(Uploads.Path, form);
        response.EnsureSuccessStatusCode();
        await host.Clamd.BeAsync(ClamdMode.Honest);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static IEnumerable<string?> Scans(JsonElement document) =>
        document.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("scan").GetString());
}
