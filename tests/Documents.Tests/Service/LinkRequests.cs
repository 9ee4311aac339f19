using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>Messages about link requests as identity publishes them, and the routes of an account without a household.</summary>
internal static class LinkRequests
{
    public const string Account = "/api/documents/me";
    public const string Documents = $"{Account}/supporting-documents";

    public static LinkRequested Requested(string account, DateTimeOffset at, params string[] documentIds) => new()
    {
        Request = new LinkRequestHead
        {
            Id = RequestIds.Of(RequestKind.Link, Ids.New()),
            Number = "RAT-2026-000001",
            AccountId = account,
            RequestedAt = at,
        },
        Version = 1,
        DocumentIds = documentIds,
    };

    public static LinkDecided Decided(LinkRequested link, DateTimeOffset at, Decision decision = Decision.Refused) => new()
    {
        Request = link.Request,
        Version = link.Version + 1,
        Decision = decision,
        DecidedBy = "agent-1",
        DecidedAt = at,
    };

    public static string Document(UploadResponse upload) => $"{Documents}/{upload.DocumentId}";

    /// <summary>As its account reads it.</summary>
    public static string Own(LinkRequested link) => $"{Account}/reviews/link/{link.Request.Id}";

    /// <summary>As agents read it.</summary>
    public static string Review(LinkRequested link) => $"{Paths.Reviews}/link/{link.Request.Id}";

    public static string ReviewPage(LinkRequested link, UploadResponse upload) =>
        $"{Review(link)}/documents/{upload.DocumentId}/files/{upload.Files[0].FileId}/pages/1";

    /// <summary>Publishes the link request and waits until its review is open.</summary>
    public static async Task<LinkRequested> RequestLinkAsync(this DocumentsHost host, LinkRequested link)
    {
        await host.PublishAsync(link);
        await Eventually.Some(() => FindAsync(host, link), "the review is open");
        return link;
    }

    /// <summary>Publishes the decision and waits until it is recorded.</summary>
    public static async Task DecideLinkAsync(this DocumentsHost host, LinkRequested link, LinkDecided decided)
    {
        await host.PublishAsync(decided);
        await Eventually.True(async () => (await FindAsync(host, link))?.EndedAt is not null, "the decision is recorded");
    }

    private static Task<Review?> FindAsync(DocumentsHost host, LinkRequested link) =>
        host.Services.GetRequiredService<ReviewStore>().FindAsync(LinkReviewRules.ReferenceOf(link.Request), default);

    /// <summary>Uploads one piece for the account's link request.</summary>
    public static async Task<UploadResponse> UploadPieceAsync(this HttpClient account, string text = "identity")
    {
        using var form = Uploads.Form("identity", ("identite.pdf", Uploads.Pdf(text)));
        using var response = await account.PostAsync(Documents, form);
        response.EnsureSuccessStatusCode();
        return await response.ReadAsync<UploadResponse>();
    }
}
