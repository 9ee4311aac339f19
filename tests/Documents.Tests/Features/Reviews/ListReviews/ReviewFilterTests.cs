using System.Net;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Reviews.ListReviews;

/// <summary>The queue by what there is of the documents, oldest first.</summary>
[Collection(DocumentsService.Name)]
public sealed class ReviewFilterTests(DocumentsHost host)
{
    [Fact]
    public async Task List_ByDocuments_ReturnsSuchReviewsOldestFirst()
    {
        using var family = host.Family("filtered");
        var (upload, other) = (await family.UploadAsync(), await family.UploadAsync());
        // Ids of one millisecond have no order: each review is opened before the next id is made.
        var before = (await host.DeclareAsync(Absences.Declared("filtered"))).Request.Id;
        var complete = (await host.DeclareAsync(Absences.Declared("filtered", upload.DocumentId))).Request.Id;
        var missing = (await host.DeclareAsync(Absences.Declared("filtered", Ids.New()))).Request.Id;
        var none = (await host.DeclareAsync(Absences.Declared("filtered"))).Request.Id;
        var partly = (await host.DeclareAsync(Absences.Declared("filtered", upload.DocumentId, Ids.New()))).Request.Id;
        var unscanned = await UnscannedAsync(await host.DeclareAsync(Absences.Declared("filtered", other.DocumentId)));

        Assert.Equal([complete, missing, none, partly, unscanned], await ListAsync(before, ""));
        Assert.Equal([missing, partly], await ListAsync(before, "missing"));
        Assert.Equal([none], await ListAsync(before, "none"));
        Assert.Equal([complete], await ListAsync(before, "complete"));
        Assert.Equal([unscanned], await ListAsync(before, "unscanned"));
    }

    [Fact]
    public async Task List_ByDocuments_CountsSuchReviewsAlone()
    {
        var (missing, none) = (await TotalAsync("missing"), await TotalAsync("none"));

        await host.DeclareAsync(Absences.Declared("counted", Ids.New()));
        await host.DeclareAsync(Absences.Declared("counted", Ids.New()));
        await host.DeclareAsync(Absences.Declared("counted"));

        Assert.Equal((missing + 2, none + 1), (await TotalAsync("missing"), await TotalAsync("none")));
    }

    [Fact]
    public async Task List_UnknownKindOfDocuments_Returns400()
    {
        using var agent = host.Agent();
        using var response = await agent.GetAsync($"{Paths.Reviews}?documents=some");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    /// <summary>The request, whose documents the scanner has not read yet.</summary>
    private async Task<string> UnscannedAsync(AbsenceDeclared absence)
    {
        await host.Services.GetRequiredService<ReviewStore>().ChangeAsync(
            Absences.Request(absence), review => new(review with { PendingDocumentIds = review.DocumentIds }), default);
        return absence.Request.Id;
    }

    private async Task<long> TotalAsync(string documents)
    {
        using var agent = host.Agent();
        return (await agent.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?documents={documents}")).Total;
    }

    private async Task<IEnumerable<string>> ListAsync(string after, string documents)
    {
        using var agent = host.Agent();
        var page = await agent.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?after={after}&documents={documents}");
        return page.Items.Where(review => review.HouseholdId == "filtered").Select(review => review.RequestId);
    }
}
