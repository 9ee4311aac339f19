using System.Net;
using EspaceFamille.Contracts.Identity;
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

    private static async Task<HttpStatusCode> StatusAsync(HttpClient family, string documentId)
    {
        using var response = await family.GetAsync($"{Paths.Documents}/{documentId}");
        return response.StatusCode;
    }
}
