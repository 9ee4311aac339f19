using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Features.Households.MergeAccounts;

/// <summary>What one account of an adult uploaded belongs to the other one after a merger; what another adult uploaded stays.</summary>
[Collection(DocumentsService.Name)]
public sealed class AccountsMergedTests(DocumentsHost host)
{
    [Fact]
    public async Task AccountsMerged_Twice_GivesTheUnsentDocumentsOfTheClosedAccountToTheOther()
    {
        using var closed = host.Family("merged", "mother-2");
        using var father = host.Family("merged", "father");
        using var kept = host.Family("merged", "mother");
        var (sent, others) = (await closed.UploadAsync(), await father.UploadAsync());
        var merged = new AccountsMerged
        {
            KeptAccountId = "mother",
            ClosedAccountId = "mother-2",
            HouseholdId = "merged",
            MergedAt = host.Now,
        };

        await host.PublishAsync(merged);
        await host.PublishAsync(merged);

        await Eventually.True(
            async () => await StatusAsync(kept, sent.DocumentId) == HttpStatusCode.OK, "the document is the other account's");
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK),
            (await StatusAsync(closed, sent.DocumentId), await StatusAsync(kept, others.DocumentId),
                await StatusAsync(father, others.DocumentId)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AccountsMerged_BeforeOrAfterTheLinkDecision_GivesTheLinkRequestAndItsPiecesToTheOther(bool isMergedFirst)
    {
        var (closedId, keptId, household) = ($"closed-{isMergedFirst}", $"kept-{isMergedFirst}", $"home-{isMergedFirst}");
        using var closed = host.Account(closedId);
        using var kept = host.Family(household, keptId);
        var piece = await closed.UploadPieceAsync();
        var link = await host.RequestLinkAsync(LinkRequests.Requested(closedId, host.Now, piece.DocumentId));
        var decided = LinkRequests.Decided(link, host.Now) with { Request = link.Request with { AccountId = keptId } };

        if (!isMergedFirst)
            await host.DecideLinkAsync(link, decided);
        await host.PublishAsync(new AccountsMerged
        {
            KeptAccountId = keptId,
            ClosedAccountId = closedId,
            HouseholdId = household,
            MergedAt = host.Now,
        });
        var review = $"{Paths.Household}/reviews/link/{link.Request.Id}";
        await Eventually.True(
            async () =>
            {
                using var read = await kept.GetAsync(review);
                return read.StatusCode is HttpStatusCode.OK && await StatusAsync(kept, piece.DocumentId) is HttpStatusCode.OK;
            },
            "the link request and its piece are the other account's");
        await host.DecideLinkAsync(link, decided);

        var seen = await kept.ReadAsync<HouseholdReviewResponse>(review);
        Assert.Equal((ReviewState.Decided, piece.DocumentId), (seen.State, Assert.Single(seen.DocumentIds)));
        using var own = await closed.GetAsync(LinkRequests.Document(piece));
        using var request = await closed.GetAsync(LinkRequests.Own(link));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (own.StatusCode, request.StatusCode));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient family, string documentId)
    {
        using var response = await family.GetAsync($"{Paths.Documents}/{documentId}");
        return response.StatusCode;
    }
}
