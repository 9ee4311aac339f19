using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit.Routes;

namespace EspaceFamille.Documents.Tests.Http;

/// <summary>No route gives staff a byte of a file that a stranger made, whatever it is called with.</summary>
[Collection(DocumentsService.Name)]
public sealed class NoOriginalTests(DocumentsHost documents)
{
    private const string Marker = "canary of the original 7c1f";
    private static readonly string[] Staff = ["agent", "kitchen", "finance", "admin"];

    [Fact]
    public async Task EveryRoute_ByStaff_ReturnsNoByteOfTheOriginal()
    {
        var host = await documents.AnalysisAsync();
        await host.ResetAsync();
        using var family = host.Family("originals");
        var upload = await host.UploadAsync(family, text: Marker);
        var absence = await host.DeclareAsync("originals", upload.DocumentId);
        var ids = new NamedIds("parent-of-originals", "originals", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["household"] = "originals",
            ["documentId"] = upload.DocumentId,
            ["fileId"] = upload.Files[0].FileId!,
            ["number"] = "1",
            ["requestKind"] = "absence",
            ["requestId"] = absence.Request.Id,
            ["documentName"] = "documents",
            ["reasonCode"] = "wrongDates",
            ["childId"] = "child-1",
            ["pictureId"] = "picture-1",
            ["ownPictureId"] = "picture-2",
            ["spaceDocumentId"] = "document-1",
        });

        var (opened, archives, found) = (0, 0, new List<string>());
        foreach (var route in ApiRoutes.Of(host.Services))
        {
            foreach (var role in Staff)
            {
                using var client = DocumentsHost.Client(host.Factory, role, $"{role}-1");
                client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), ids.Fill(route.Path));
                if (request.Method != HttpMethod.Get)
                    request.Content = JsonContent.Create(new { onBehalf = new { reason = "Demande au guichet" } });
                using var response = await client.SendAsync(request);
                var body = await response.Content.ReadAsByteArrayAsync();
                opened += response.IsSuccessStatusCode ? 1 : 0;
                if (body.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Marker)) >= 0 || body.AsSpan().IndexOf("%PDF"u8) >= 0)
                    found.Add($"{role}: {route}");
                if (response.Content.Headers.ContentType?.MediaType != "application/zip")
                    continue;
                archives++;
                found.AddRange(OtherThanPages(body).Select(entry => $"{role}: {route} has {entry}"));
            }
        }

        Assert.Empty(found);
        Assert.InRange(opened, 8, 200);
        Assert.Equal(2, archives);
        Assert.Equal(Uploads.Pdf(Marker), await family.GetByteArrayAsync(Paths.File(upload)));
    }

    /// <summary>The entries of an archive that are neither a picture of a page nor the list; all of them where it has no page.</summary>
    private static string[] OtherThanPages(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var others = archive.Entries.Where(entry => !IsPage(entry)).Select(entry => entry.FullName).ToArray();
        return others is ["liste.txt"] && archive.Entries.Count > 1 ? [] : others;
    }

    private static bool IsPage(ZipArchiveEntry entry)
    {
        var head = new byte[4];
        using var content = entry.Open();
        return entry.Name.EndsWith(".webp", StringComparison.Ordinal)
            && content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual("RIFF"u8);
    }
}
