using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.DescribeDocument;

/// <summary>A family changes what it wrote about a document after the upload, until a request lists it.</summary>
[Collection(DocumentsService.Name)]
public sealed class DescribeDocumentTests(DocumentsHost host)
{
    private static readonly DescribeDocumentRequest Details =
        new("death", " Acte ", "2026-118", "Mairie de <b>Tarnos</b>", "2026-11-02", "2026-12-31");

    [Fact]
    public async Task Describe_OwnDocument_ReplacesTheDetailsAndKeepsTheFiles()
    {
        using var family = host.Family("describes");
        var upload = await family.UploadAsync();

        using var response = await family.PutAsJsonAsync($"{Paths.Document(upload)}/details", Details);

        var receipt = Open((await response.ReadAsync<ReceiptResponse>()).Receipt);
        Assert.Equal(("death", upload.Files[0].FileId), (receipt.Qualification, Assert.Single(receipt.Files).FileId));
        Assert.Equal(Open(upload.Receipt).ExpiresAt, receipt.ExpiresAt);
        var stored = await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload));
        Assert.Equal(("death", "Acte", "2026-118", "Mairie de <b>Tarnos</b>"),
            (stored.Qualification, stored.Title, stored.Number, stored.IssuingAuthority));
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 31)), (stored.IssueDate, stored.ValidUntil));
        Assert.Equal("certificat.pdf", Assert.Single(stored.Files).Name);
    }

    [Fact]
    public async Task Describe_WrongDetails_NamesEachFieldAndChangesNothing()
    {
        using var family = host.Family("errs");
        var upload = await family.UploadAsync();
        var before = await family.GetStringAsync(Paths.Document(upload));

        using var response = await family.PutAsJsonAsync(
            $"{Paths.Document(upload)}/details", new DescribeDocumentRequest("unknown", "a\nb", IssueDate: "demain"));

        await response.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "supporting-document-details");
        var problem = await response.Content.ReadAsStringAsync();
        foreach (var field in new[] { "\"qualification\"", "\"title\"", "\"issueDate\"" })
            Assert.Contains(field, problem, StringComparison.Ordinal);
        Assert.Equal(before, await family.GetStringAsync(Paths.Document(upload)));
    }

    [Fact]
    public async Task Describe_AttachedDocument_IsRefused()
    {
        using var family = host.Family("described-late");
        var upload = await family.UploadAsync();
        await host.DeclareAsync(Absences.Declared(Open(upload.Receipt)));
        var before = await family.GetStringAsync(Paths.Document(upload));

        using var response = await family.PutAsJsonAsync($"{Paths.Document(upload)}/details", Details);

        await response.AssertProblemAsync(HttpStatusCode.Conflict, "document-attached");
        Assert.Equal(before, await family.GetStringAsync(Paths.Document(upload)));
    }

    [Fact]
    public async Task Describe_ByAnotherHouseholdOrAccount_IsNotFound()
    {
        using var family = host.Family("described");
        var upload = await family.UploadAsync();
        using var stranger = host.Family("describes-others");
        using var otherParent = host.Family("described", account: "describing-parent");

        foreach (var other in new[] { stranger, otherParent })
        {
            using var response = await other.PutAsJsonAsync($"{Paths.Document(upload)}/details", Details);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private Receipt Open(string receipt) => host.Services.GetRequiredService<ReceiptSeal>().Open(receipt)!;
}
