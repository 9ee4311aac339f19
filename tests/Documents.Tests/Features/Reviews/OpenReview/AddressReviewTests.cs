using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Reviews.OpenReview;

/// <summary>A change of address is reviewed as absences are. Its documents are the submitting adult's alone.</summary>
[Collection(DocumentsService.Name)]
public sealed class AddressReviewTests(DocumentsHost host)
{
    private const string Home = "moving-home";

    [Fact]
    public async Task AddressChange_Accepted_IsDecidedAsItsKindAndNeverAutomatically()
    {
        using var maite = host.Family(Home, "maite");
        using var agent = host.Agent();
        // The town accepts this kind of document without an agent, for absences.
        var change = await RequestAsync((await maite.UploadAsync("death")).DocumentId);
        var waiting = await agent.ReadAsync<ReviewResponse>(Review(change));
        using var accepted = await agent.PostAsync($"{Review(change)}/accept", content: null);
        var decided = await Eventually.Some(
            () => Task.FromResult(host.Reviewed.FirstOrDefault(reviewed => reviewed.RequestId == change.Request.Id)),
            "the decision is published");

        Assert.Equal((ReviewState.Waiting, null, 1), (waiting.State, waiting.ChildId, waiting.Documents.Count));
        Assert.Equal(0, waiting.MissingDocuments);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal((RequestKind.AddressChange, Decision.Accepted), (decided.RequestKind, decided.Decision));
    }

    [Fact]
    public async Task AddressChange_ReadByTheOtherAdult_DoesNotExist()
    {
        using var maite = host.Family(Home, "maite");
        using var peio = host.Family(Home, "peio");
        var upload = await maite.UploadAsync("home-address");
        var change = await RequestAsync(upload.DocumentId);
        var own = await maite.ReadAsync<HouseholdReviewResponse>(Of(change));
        using var review = await peio.GetAsync(Of(change));
        using var document = await peio.GetAsync(Paths.Document(upload));
        using var file = await peio.GetAsync(Paths.File(upload));

        Assert.Equal(upload.DocumentId, Assert.Single(own.Documents).DocumentId);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (review.StatusCode, document.StatusCode, file.StatusCode));
    }

    [Fact]
    public async Task AddressChange_WithADocumentOfTheOtherAdult_CountsItAsMissing()
    {
        using var peio = host.Family(Home, "peio");
        using var agent = host.Agent();
        var change = await RequestAsync((await peio.UploadAsync("home-address")).DocumentId);
        var review = await agent.ReadAsync<ReviewResponse>(Review(change));

        Assert.Equal((0, 1), (review.Documents.Count, review.MissingDocuments));
    }

    [Fact]
    public async Task AddressChange_AddedDocument_IsTheSubmittingAdultsOnly()
    {
        using var maite = host.Family(Home, "maite");
        using var peio = host.Family(Home, "peio");
        var (change, upload) = (await RequestAsync(), await maite.UploadAsync("home-address"));
        var (addition, foreign) = (new AddDocumentRequest { DocumentId = upload.DocumentId }, await peio.UploadAsync("home-address"));
        var others = new AddDocumentRequest { DocumentId = foreign.DocumentId };
        using var refused = await peio.PostAsJsonAsync($"{Of(change)}/documents", others);
        using var added = await maite.PostAsJsonAsync($"{Of(change)}/documents", addition);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (refused.StatusCode, added.StatusCode));
    }

    [Fact]
    public async Task Qualifications_OfAnAddressChange_AreItsOwn()
    {
        using var family = host.Family(Home, "maite");
        var offered = await family.ReadAsync<IReadOnlyList<QualificationResponse>>($"{Paths.Qualifications}?kind=addressChange");

        Assert.Equal("home-address", Assert.Single(offered).Code);
    }

    [Fact]
    public async Task AddressChange_Withdrawn_IsClosedAndCannotBeDecided()
    {
        using var agent = host.Agent();
        var change = await RequestAsync();
        await host.PublishAsync(new AddressChangeWithdrawn { Request = change.Request, Version = 3, WithdrawnAt = host.Now });
        await Eventually.True(
            async () => (await agent.ReadAsync<ReviewResponse>(Review(change))).State is ReviewState.Closed, "the review is closed");
        using var refused = await agent.PostAsync($"{Review(change)}/accept", content: null);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    private static string Review(AddressChangeRequested change) => $"{Paths.Reviews}/addressChange/{change.Request.Id}";

    private static string Of(AddressChangeRequested change) => $"{Paths.Household}/reviews/addressChange/{change.Request.Id}";

    /// <summary>Maite requests it, and its review is open.</summary>
    private async Task<AddressChangeRequested> RequestAsync(params string[] documentIds)
    {
        var change = new AddressChangeRequested
        {
            Request = new RequestHead
            {
                Id = RequestIds.Of(RequestKind.AddressChange, Ids.New()),
                Number = "ADR-2026-000001",
                HouseholdId = Home,
                ChildId = null,
                SubmittedBy = "maite",
                Recipients = ["maite"],
            },
            Version = 2,
            RequestedAt = host.Now,
            DocumentIds = documentIds,
        };
        await host.PublishAsync(change);
        using var agent = host.Agent();
        await Eventually.True(
            async () =>
            {
                using var answer = await agent.GetAsync(Review(change));
                return answer.IsSuccessStatusCode;
            },
            "the review is open");
        return change;
    }
}
