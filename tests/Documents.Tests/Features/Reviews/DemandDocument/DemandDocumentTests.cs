using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Reviews.DemandDocument;

/// <summary>An agent requests another document, and the family adds it.</summary>
[Collection(DocumentsService.Name)]
public sealed class DemandDocumentTests(DocumentsHost host)
{
    private const string Words = "Il manque la page 2 du certificat.";

    [Fact]
    public async Task Demand_Twice_IsOneDemandThatTheFamilyReadsAndNoMessageContains()
    {
        var absence = await DeclaredAsync("demanded");
        using var agent = host.Agent();
        for (var time = 0; time < 2; time++)
            Assert.Equal(HttpStatusCode.OK, (await DemandAsync(agent, absence)).StatusCode);

        using var family = host.Family("demanded");
        var own = await family.ReadAsync<HouseholdReviewResponse>(Paths.HouseholdReview(absence));
        Assert.Equal((ReviewState.Waiting, true, true), (own.State, own.AwaitsFamily, own.TakesDocuments));
        Assert.Equal(Words, Assert.Single(own.Demands).Words);
        var message = await Eventually.Some(
            () => Task.FromResult(host.Demanded.FirstOrDefault(one => one.Request.Id == absence.Request.Id)), "the demand is published");
        Assert.Equal(1, message.Number);
        Assert.DoesNotContain("page 2", JsonSerializer.Serialize(message), StringComparison.Ordinal);
        var stored = await host.Services.GetRequiredService<ReviewStore>().FindAsync(Absences.Request(absence), default);
        Assert.DoesNotContain("page 2", System.Text.Encoding.UTF8.GetString(stored!.Demands[0].SealedWords!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demand_DecidedOrWithoutWords_IsRefused()
    {
        var absence = await DeclaredAsync("demanded-late");
        using var agent = host.Agent();
        using var wordless = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/demands", new { words = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.StatusCode);
        using var accepted = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        accepted.EnsureSuccessStatusCode();

        using var late = await DemandAsync(agent, absence);
        await late.AssertProblemAsync(HttpStatusCode.Conflict, "review-already-decided");
    }

    [Fact]
    public async Task Add_DemandedDocument_IsListedOnceFrozenAndShownToAgents()
    {
        var absence = await DeclaredAsync("adds");
        using var agent = host.Agent();
        (await DemandAsync(agent, absence)).Dispose();
        using var family = host.Family("adds");
        var upload = await family.UploadAsync(text: "page 2");
        for (var time = 0; time < 2; time++)
            Assert.Equal(HttpStatusCode.OK, (await AddAsync(family, absence, upload.DocumentId)).StatusCode);

        var review = await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        Assert.Equal((2, false), (review.Documents.Count, review.AwaitsFamily));
        Assert.Equal(upload.DocumentId, Assert.Single(review.Added).DocumentId);
        using var deletion = await family.DeleteAsync(Paths.Document(upload));
        Assert.Equal(HttpStatusCode.Conflict, deletion.StatusCode);
        var line = (await agent.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?after={Before(absence)}")).Items
            .First(one => one.RequestId == absence.Request.Id);
        Assert.Equal((1, false), (line.AddedDocuments, line.AwaitsFamily));
    }

    [Fact]
    public async Task Add_DecidedRequestOrForeignDocument_AttachesNothing()
    {
        var absence = await DeclaredAsync("adds-late");
        using var family = host.Family("adds-late");
        using var other = host.Family("adds-late", "other-parent");
        var (late, others) = (await family.UploadAsync(text: "late"), await other.UploadAsync(text: "others"));
        Assert.Equal(HttpStatusCode.NotFound, (await AddAsync(family, absence, others.DocumentId)).StatusCode);
        using var agent = host.Agent();
        using var accepted = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        accepted.EnsureSuccessStatusCode();

        using var refused = await AddAsync(family, absence, late.DocumentId);
        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "review-already-decided");
        var documents = host.Services.GetRequiredService<SupportingDocumentStore>();
        Assert.Empty((await documents.FindAsync(late.DocumentId, default))!.Requests);
        Assert.Empty((await documents.FindAsync(others.DocumentId, default))!.Requests);
    }

    private static Task<HttpResponseMessage> DemandAsync(HttpClient agent, AbsenceDeclared absence) =>
        agent.PostAsJsonAsync($"{Paths.Review(absence)}/demands", new { words = Words });

    private static Task<HttpResponseMessage> AddAsync(HttpClient family, AbsenceDeclared absence, string documentId) =>
        family.PostAsJsonAsync($"{Paths.HouseholdReview(absence)}/documents", new { documentId });

    /// <summary>A cursor behind which the request is on the first page.</summary>
    private static string Before(AbsenceDeclared absence) => absence.Request.Id[..^1];

    private async Task<AbsenceDeclared> DeclaredAsync(string household)
    {
        using var family = host.Family(household);
        return await host.DeclareAsync(Absences.Declared(household, (await family.UploadAsync()).DocumentId));
    }
}
