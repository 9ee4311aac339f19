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
public sealed class AnalysedReviewTests(DocumentsHost documents) : AnalysisFixture(documents)
{
    [Fact]
    public async Task Analysis_ReadyFileOfAnAutomaticKind_AcceptsTheReview()
    {
        var release = Host.Renderer.Hold();
        using var family = Host.Family("automatic-ready");
        var upload = await family.UploadAsync("death");
        var absence = await Host.DeclareAsync("automatic-ready", upload.DocumentId);
        Assert.Equal(ReviewState.Waiting, (await Host.ReviewAsync(absence)).State);

        release();
        var review = await DecidedAsync(absence);
        Assert.Equal((ReviewDecision.Accepted, null), (review.Decision, review.DecidedBy));
    }

    [Fact]
    public async Task Analysis_InfectedFile_IsRefusedByAnAgentWithThatReason()
    {
        using var family = Host.Family("automatic-infected");
        var upload = await family.UploadAsync("death", ("acte.pdf", Eicar.Pdf()));
        var absence = await Host.DeclareAsync("automatic-infected", upload.DocumentId);
        await Host.SettledAsync(upload);

        var review = await Host.ReviewAsync(absence);
        Assert.Equal((ReviewState.Waiting, FileState.Infected), (review.State, review.Documents[0].Files.Single().State));
        using var agent = Host.Agent();
        using var refused = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", new { reason = "infected" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task Analysis_UnreadableDocument_RequestsAnotherAndLeavesTheReviewToAnAgent()
    {
        Host.Renderer.Mode = RendererMode.Unreadable;
        var release = Host.Renderer.Hold();
        using var family = Host.Family("unreadable-submitted");
        var upload = await family.UploadAsync("death");
        var absence = await Host.DeclareAsync("unreadable-submitted", upload.DocumentId);
        release();
        await Host.SettledAsync(upload);

        var unreadable = await Host.UnreadableAsync(absence);
        Assert.Equal((absence.Request.Number, 1), (unreadable.Request.Number, unreadable.Unreadable));
        var review = await Host.ReviewAsync(absence);
        Assert.Equal((ReviewState.Waiting, FileState.Unreadable), (review.State, review.Documents[0].Files.Single().State));
        using var agent = Host.Agent();
        using var refused = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/refuse", new { reason = "unreadable" });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task AbsenceDeclared_UnreadableBefore_RequestsAnotherDocument()
    {
        Host.Renderer.Mode = RendererMode.Unreadable;
        using var family = Host.Family("unreadable-before");
        var upload = await Host.UploadAsync(family, until: FileState.Unreadable);
        var absence = await Host.DeclareAsync("unreadable-before", upload.DocumentId);
        Assert.Equal(1, (await Host.UnreadableAsync(absence)).Unreadable);
    }

    [Fact]
    public async Task AbsenceDeclared_RedeliveredAfterACrashBeforeTheSecondRead_AcceptsTheAnalysedReview()
    {
        using var family = Host.Family("overtaken");
        var upload = await family.UploadAsync("death");
        await Host.SettledAsync(upload);
        var absence = Absences.Declared("overtaken", upload.DocumentId);
        var attached = await Host.Documents.ChangeAsync(
            upload.DocumentId, one => AttachmentRules.Attach(one, Absences.Request(absence)), default);
        var pending = attached!.Files.Select(file => file with { State = DomainFileState.Received });
        var request = ReviewedRequest.Of(absence);
        var opened = OpenReviewRules.Open(request, [attached with { Files = [.. pending] }], ["death"], absence.DeclaredAt);
        await Host.Services.GetRequiredService<ReviewStore>().InsertAsync(opened, default);

        await Host.PublishAsync(absence);
        Assert.Equal(ReviewDecision.Accepted, (await DecidedAsync(absence)).Decision);
    }

    private async Task<ReviewResponse> DecidedAsync(AbsenceDeclared absence) => await Eventually.Some(
        async () => await Host.ReviewAsync(absence) is { State: ReviewState.Decided } decided ? decided : null, "the review is decided");
}
