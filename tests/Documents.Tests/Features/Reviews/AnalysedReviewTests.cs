using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Renderers;
using Microsoft.Extensions.DependencyInjection;
using DomainFileState = EspaceFamille.Documents.Domain.SupportingDocuments.FileState;
using FileState = EspaceFamille.Documents.Api.FileState;
using ReviewState = EspaceFamille.Documents.Api.ReviewState;

namespace EspaceFamille.Documents.Tests.Features.Reviews;

/// <summary>Reviews whose files are analysed after they opened.</summary>
[Collection(DocumentsService.Name)]
public sealed class AnalysedReviewTests(DocumentsHost documents) : IAsyncLifetime
{
    private AnalysisHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await documents.AnalysisAsync();
        await _host.ResetAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Analysis_ReadyFileOfAnAutomaticKind_AcceptsTheReview()
    {
        var release = _host.Renderer.Hold();
        using var family = _host.Family("automatic-ready");
        var upload = await family.UploadAsync("death");
        var absence = await _host.DeclareAsync("automatic-ready", upload.DocumentId);
        Assert.Equal(ReviewState.Waiting, (await _host.ReviewAsync(absence)).State);

        release();
        var review = await DecidedAsync(absence);
        Assert.Equal((ReviewDecision.Accepted, null), (review.Decision, review.DecidedBy));
    }

    [Fact]
    public async Task Analysis_InfectedFile_IsRefusedByAnAgentWithThatReason()
    {
        using var family = _host.Family("automatic-infected");
        var upload = await family.UploadAsync("death", ("acte.pdf", Eicar.Pdf()));
        var absence = await _host.DeclareAsync("automatic-infected", upload.DocumentId);
        await _host.SettledAsync(upload);

        var review = await _host.ReviewAsync(absence);
        Assert.Equal((ReviewState.Waiting, FileState.Infected), (review.State, review.Documents[0].Files.Single().State));
        using var agent = _host.Agent();
        using var refused = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", new { reason = "infected" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task Analysis_UnreadableDocument_RequestsAnotherAndLeavesTheReviewToAnAgent()
    {
        _host.Renderer.Mode = RendererMode.Unreadable;
        var release = _host.Renderer.Hold();
        using var family = _host.Family("unreadable-submitted");
        var upload = await family.UploadAsync("death");
        var absence = await _host.DeclareAsync("unreadable-submitted", upload.DocumentId);
        release();
        await _host.SettledAsync(upload);

        var unreadable = await _host.UnreadableAsync(absence);
        Assert.Equal((absence.Request.Number, 1), (unreadable.Request.Number, unreadable.Unreadable));
        var review = await _host.ReviewAsync(absence);
        Assert.Equal((ReviewState.Waiting, FileState.Unreadable), (review.State, review.Documents[0].Files.Single().State));
        using var agent = _host.Agent();
        using var refused = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", new { reason = "unreadable" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task AbsenceDeclared_UnreadableBefore_RequestsAnotherDocument()
    {
        _host.Renderer.Mode = RendererMode.Unreadable;
        using var family = _host.Family("unreadable-before");
        var upload = await _host.UploadAsync(family, until: FileState.Unreadable);
        var absence = await _host.DeclareAsync("unreadable-before", upload.DocumentId);
        Assert.Equal(1, (await _host.UnreadableAsync(absence)).Unreadable);
    }

    [Fact]
    public async Task AbsenceDeclared_RedeliveredAfterACrashBeforeTheSecondRead_AcceptsTheAnalysedReview()
    {
        using var family = _host.Family("overtaken");
        var upload = await family.UploadAsync("death");
        await _host.SettledAsync(upload);
        var absence = Absences.Declared("overtaken", upload.DocumentId);
        var attached = await _host.Documents.ChangeAsync(
            upload.DocumentId, one => AttachmentRules.Attach(one, Absences.Request(absence)), default);
        var pending = attached!.Files.Select(file => file with { State = DomainFileState.Received });
        var request = ReviewedRequest.Of(absence);
        var opened = OpenReviewRules.Open(request, [attached with { Files = [.. pending] }], ["death"], absence.DeclaredAt);
        await _host.Services.GetRequiredService<ReviewStore>().InsertAsync(opened, default);

        await _host.PublishAsync(absence);
        Assert.Equal(ReviewDecision.Accepted, (await DecidedAsync(absence)).Decision);
    }

    private async Task<ReviewResponse> DecidedAsync(AbsenceDeclared absence) => await Eventually.Some(
        async () => await _host.ReviewAsync(absence) is { State: ReviewState.Decided } decided ? decided : null, "the review is decided");
}
