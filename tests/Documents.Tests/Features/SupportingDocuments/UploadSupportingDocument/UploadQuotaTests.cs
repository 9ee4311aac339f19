using System.Net;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using Microsoft.AspNetCore.Mvc.Testing;

namespace EspaceFamille.Documents.Tests.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>The limits of one household, which the settings make small here.</summary>
[Collection(DocumentsService.Name)]
public sealed class UploadQuotaTests(DocumentsHost host)
{
    [Fact]
    public async Task Upload_MoreThanTheHourAllows_IsRefusedUntilTheNextHour()
    {
        await using var limited = host.Start(("UploadQuota:PerHour", "2"));
        using var family = Family(limited, "per-hour");
        await family.UploadAsync();
        await family.UploadAsync();

        using var refused = await SendAsync(family);
        var problem = await refused.AssertProblemAsync(HttpStatusCode.TooManyRequests, "upload-quota");
        Assert.StartsWith("Votre foyer a déposé 2 justificatifs en une heure", Title(problem), StringComparison.Ordinal);
        var facts = problem.GetProperty("facts").Deserialize<UploadQuotaRefusal>(JsonSerializerOptions.Web)!;
        Assert.Equal((UploadQuotaLimit.PerHour, true), (facts.Limit, facts.RetryAt > host.Now));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));

        using var other = Family(limited, "per-hour-other");
        await other.UploadAsync();
        host.TownTime.Shift += TimeSpan.FromHours(1);
        try
        {
            await family.UploadAsync();
        }
        finally
        {
            host.TownTime.Shift -= TimeSpan.FromHours(1);
        }
    }

    [Fact]
    public async Task Upload_RepeatUnderItsKey_IsNotCounted()
    {
        await using var limited = host.Start(("UploadQuota:PerHour", "1"));
        using var family = Family(limited, "per-hour-repeat");
        using var first = await SendAsync(family, "the-same-key-0000000000");
        using var again = await SendAsync(family, "the-same-key-0000000000");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Upload_MoreUnsentDocumentsThanAllowed_IsRefusedUntilOneIsDeleted()
    {
        await using var limited = host.Start(("UploadQuota:UnsentDocuments", "2"));
        using var family = Family(limited, "unsent");
        var first = await family.UploadAsync();
        await family.UploadAsync();

        using var refused = await SendAsync(family);
        var problem = await refused.AssertProblemAsync(HttpStatusCode.TooManyRequests, "upload-quota");
        Assert.StartsWith("Votre foyer a déjà déposé 2 justificatifs", Title(problem), StringComparison.Ordinal);
        Assert.Null(refused.Headers.RetryAfter);

        using var deleted = await family.DeleteAsync(Paths.Document(first));
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        await family.UploadAsync();
    }

    [Fact]
    public async Task Upload_DocumentOfARequest_IsNotUnsent()
    {
        await using var limited = host.Start(("UploadQuota:UnsentDocuments", "1"));
        using var family = Family(limited, "sent");
        var upload = await family.UploadAsync();
        await host.DeclareAsync(Absences.Declared("sent", upload.DocumentId));

        await family.UploadAsync();
    }

    [Fact]
    public async Task Upload_MoreUnsentBytesThanAllowed_IsRefused()
    {
        await using var limited = host.Start(("UploadQuota:UnsentMegabytes", "1"));
        using var family = Family(limited, "unsent-bytes");
        await family.UploadAsync("medical", ("a.pdf", [.. Uploads.Pdf("a"), .. new byte[600_000]]));

        using var form = Uploads.Form("medical", ("b.pdf", [.. Uploads.Pdf("b"), .. new byte[600_000]]));
        using var refused = await family.PostAsync(Paths.Documents, form);
        var problem = await refused.AssertProblemAsync(HttpStatusCode.TooManyRequests, "upload-quota");
        Assert.Equal(
            UploadQuotaLimit.UnsentBytes, problem.GetProperty("facts").Deserialize<UploadQuotaRefusal>(JsonSerializerOptions.Web)!.Limit);
    }

    private static HttpClient Family(WebApplicationFactory<Program> service, string household) =>
        DocumentsHost.Client(service, "family", $"parent-of-{household}", household);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient family, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Paths.Documents)
        {
            Content = Uploads.Form("medical", ("certificat.pdf", Uploads.Pdf("counted"))),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await family.SendAsync(request);
    }

    private static string Title(JsonElement problem) => problem.GetProperty("title").GetString()!;
}
