using System.Net;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;
using EspaceFamille.Documents.Tests.Service;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.RenewReceipt;

/// <summary>A form that is sent late renews the receipt of its document; erasure and renewal never both win.</summary>
[Collection(DocumentsService.Name)]
public sealed class RenewReceiptTests(DocumentsHost host) : IDisposable
{
    private UnattachedDocumentEraser Eraser => host.Services.GetRequiredService<UnattachedDocumentEraser>();

    [Fact]
    public async Task Renew_InTheLastHour_IsInTheReviewOfALateDeclarationAfterAnOutage()
    {
        using var family = host.Family("renewed");
        var upload = await family.UploadAsync();
        host.TownTime.Shift = TimeSpan.FromDays(7) - TimeSpan.FromHours(1);

        var renewed = await RenewAsync(family, upload);
        // The family declares in the receipt's last minute, and the broker is unavailable for two days.
        host.TownTime.Shift += Receipt.Lifetime - TimeSpan.FromMinutes(1);
        Assert.True(host.Now < renewed.ReceiptExpiresAt);
        var receipt = host.Services.GetRequiredService<ReceiptSeal>().Open(renewed.Receipt)!;
        host.TownTime.Shift += TimeSpan.FromDays(2);
        await Eraser.EraseAsync(host.Now, default);
        var absence = await host.DeclareAsync(Absences.Declared(receipt));

        using var agent = host.Agent();
        var review = await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        Assert.Equal((0, upload.DocumentId), (review.MissingDocuments, Assert.Single(review.Documents).DocumentId));
    }

    [Fact]
    public async Task Renew_AgainstItsErasure_OneOfThemWins()
    {
        using var family = host.Family("contested");
        for (var round = 0; round < 20; round++)
        {
            var upload = await family.UploadAsync();
            var due = host.Now.AddDays(7);
            host.TownTime.Shift = TimeSpan.FromMinutes(1);

            var erasing = Eraser.EraseAsync(due, default);
            using var renewal = await family.PostAsync($"{Paths.Document(upload)}/receipts", null);
            await erasing;

            using var document = await family.GetAsync(Paths.Document(upload));
            Assert.Equal(renewal.StatusCode, document.StatusCode);
            host.TownTime.Shift = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task Renew_DocumentTooOld_Returns409AndIsErasedThirtyDaysAfterItsUpload()
    {
        using var family = host.Family("aged");
        var upload = await family.UploadAsync();
        foreach (var days in new[] { 6, 12, 18, 24 })
        {
            host.TownTime.Shift = TimeSpan.FromDays(days);
            await RenewAsync(family, upload);
            await Eraser.EraseAsync(host.Now, default);
        }

        host.TownTime.Shift = TimeSpan.FromDays(27) + TimeSpan.FromMinutes(1);
        using var refused = await family.PostAsync($"{Paths.Document(upload)}/receipts", null);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("receipt-not-renewable", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        host.TownTime.Shift = TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1);
        await Eraser.EraseAsync(host.Now, default);
        using var erased = await family.PostAsync($"{Paths.Document(upload)}/receipts", null);
        Assert.Equal(HttpStatusCode.NotFound, erased.StatusCode);
    }

    [Fact]
    public async Task Renew_DocumentOfAnotherAccount_Returns404()
    {
        using var family = host.Family("owner-of-receipt");
        using var other = host.Family("owner-of-receipt", "the-other-parent");
        var upload = await family.UploadAsync();
        using var refused = await other.PostAsync($"{Paths.Document(upload)}/receipts", null);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    public void Dispose() => host.TownTime.Shift = TimeSpan.Zero;

    private static async Task<ReceiptResponse> RenewAsync(HttpClient family, UploadResponse upload)
    {
        using var response = await family.PostAsync($"{Paths.Document(upload)}/receipts", null);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadAsync<ReceiptResponse>();
    }
}
