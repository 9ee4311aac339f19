using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.CopyFromSpace;

/// <summary>Documents that a family copies from its storage space to a request, and files that it copies into its space.</summary>
[Collection(DocumentsService.Name)]
public sealed class SpaceCopyTests : IAsyncLifetime
{
    private const string Copies = $"{Paths.Documents}/space-copies";
    private readonly SpaceBrowser _family;

    public SpaceCopyTests(DocumentsHost host)
    {
        var household = $"copies-{Ids.New()}";
        _family = new(DocumentsHost.Client(
            host.Factory, "family", $"parent-of-{household}", household, new Claim(Actor.SessionClaim, "session-1")));
    }

    public async Task InitializeAsync() => await _family.CreateConfirmedAsync();

    public Task DisposeAsync()
    {
        _family.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Copy_SentTwiceUnderOneKey_IsOneDocumentWithTheFile()
    {
        var pdf = Uploads.Pdf("of the space");
        var stored = await _family.AddAsync("Titre gardé pour moi", pdf);
        var (key, body) = (Ids.New(), new CopySpaceDocumentsRequest([stored.DocumentId], "medical"));

        var first = await CopyAsync(key, body);
        var second = await CopyAsync(key, body);

        Assert.Equal(first.DocumentId, second.DocumentId);
        var document = Assert.Single(await _family.ReadAsync<SupportingDocumentResponse[]>(Paths.Documents));
        Assert.Equal(("medical", null), (document.Qualification, document.Title));
        Assert.Equal("attestation.pdf", Assert.Single(document.Files).Name);
        using var file = await _family.GetAsync($"{Paths.Documents}/{document.DocumentId}/files/{document.Files[0].FileId}");
        Assert.Equal(pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(
            [SpaceAction.Copied, SpaceAction.Copied],
            (await _family.ReadAsync<SpaceOperationResponse[]>("operations")).Take(2).Select(line => line.Action));
    }

    [Fact]
    public async Task AddCopies_OneThatIsThereAndAnother_AddsTheOther()
    {
        var first = await _family.AddAsync(content: Uploads.Pdf("first"), name: "un.pdf");
        var second = await _family.AddAsync(content: Uploads.Pdf("second"), name: "deux.pdf");
        var copied = await CopyAsync(Ids.New(), new CopySpaceDocumentsRequest([first.DocumentId], "medical"));

        using var response = await _family.PostAsync(
            $"{Paths.Documents}/{copied.DocumentId}/space-copies",
            new AddSpaceDocumentsRequest([first.DocumentId, second.DocumentId]));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var document = await _family.ReadAsync<SupportingDocumentResponse>($"{Paths.Documents}/{copied.DocumentId}");
        Assert.Equal(["un.pdf", "deux.pdf"], document.Files.Select(file => file.Name));
    }

    [Fact]
    public async Task Copy_ClosedSpaceOrBadChoice_IsRefusedAndCopiesNothing()
    {
        var stored = await _family.AddAsync();
        foreach (var chosen in new string[][] { [], ["1", "2", "3", "4", "5"] })
        {
            using var many = await SendAsync(Ids.New(), new CopySpaceDocumentsRequest(chosen, "medical"));
            await many.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "space-documents");
        }

        using (var unknown = await SendAsync(Ids.New(), new CopySpaceDocumentsRequest([stored.DocumentId, "unknown"], "medical")))
            await unknown.AssertProblemAsync(HttpStatusCode.NotFound, "not-found");
        _family.Key = null;
        using (var closed = await SendAsync(Ids.New(), new CopySpaceDocumentsRequest([stored.DocumentId], "medical")))
            await closed.AssertProblemAsync(HttpStatusCode.Conflict, "space-closed");
        Assert.Empty(await _family.ReadAsync<SupportingDocumentResponse[]>(Paths.Documents));
    }

    [Fact]
    public async Task Duplicate_PressedAtOnceAndAgain_IsOneDocumentOfTheSpace()
    {
        var pdf = Uploads.Pdf("to keep");
        var address = await UploadAsync(pdf);

        var ids = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DuplicateAsync(address)));

        Assert.Single(ids.Append(await DuplicateAsync(address)).Distinct(StringComparer.Ordinal));
        var kept = Assert.Single(await _family.ListAsync());
        Assert.Equal(("medical", "Certificat", "certificat.pdf"), (kept.Kind, kept.Title, kept.FileName));
        using var file = await _family.GetAsync($"documents/{kept.DocumentId}/content");
        Assert.Equal(pdf, await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Duplicate_ClosedSpace_IsRefusedAndThePieceStays()
    {
        var address = await UploadAsync(Uploads.Pdf("stays"));
        _family.Key = null;

        using var closed = await _family.PostAsync($"{address}/space-copies", new DescribeSpaceDocumentRequest("medical"));

        await closed.AssertProblemAsync(HttpStatusCode.Conflict, "space-closed");
        Assert.Single(await _family.ReadAsync<SupportingDocumentResponse[]>(Paths.Documents));
    }

    /// <returns>The address of the uploaded file.</returns>
    private async Task<string> UploadAsync(byte[] pdf)
    {
        using var response = await _family.PostAsync(Paths.Documents, Uploads.Form("medical", ("certificat.pdf", pdf)));
        var upload = await response.ReadAsync<UploadResponse>();
        return $"{Paths.Documents}/{upload.DocumentId}/files/{upload.Files[0].FileId}";
    }

    private async Task<string> DuplicateAsync(string address)
    {
        using var response = await _family.PostAsync($"{address}/space-copies", new DescribeSpaceDocumentRequest("medical", "Certificat"));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.ReadAsync<SpaceDocumentResponse>()).DocumentId;
    }

    private async Task<UploadResponse> CopyAsync(string key, CopySpaceDocumentsRequest body)
    {
        using var response = await SendAsync(key, body);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.ReadAsync<UploadResponse>();
    }

    private async Task<HttpResponseMessage> SendAsync(string key, CopySpaceDocumentsRequest body)
    {
        using var content = JsonContent.Create(body);
        content.Headers.Add("Idempotency-Key", key);
        return await _family.PostAsync(Copies, content);
    }
}
