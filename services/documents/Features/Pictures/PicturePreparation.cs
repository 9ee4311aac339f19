using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Domain.Scanning;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Pictures;

/// <summary>
/// Makes the picture of a person from the file of a form, within the request: checked, scanned, then rendered in the sandbox. The file is
/// in memory alone and is never stored; its sender sees the result, or what to do.
/// </summary>
internal sealed class PicturePreparation(
    UploadCountStore counts, IMalwareScanner scanner, IRenderer renderer, IOptions<UploadQuotaOptions> quota, TownClock town)
{
    /// <summary>Whether this installation can make pictures.</summary>
    public bool IsOffered => renderer.IsConfigured;

    /// <returns>The picture as WebP of at most 512 pixels, or the problem.</returns>
    public async Task<(byte[]? Picture, ProblemHttpResult? Problem)> PrepareAsync(
        HttpRequest request, string accountId, CancellationToken cancel)
    {
        if (!IsOffered)
            return (null, PictureProblems.NotOffered());
        var form = await UploadForm.ReadAsync(request, cancel);
        var now = town.Now;
        if (await counts.AddAsync(accountId, now, cancel) > quota.Value.PerHour)
            return (null, PictureProblems.Quota(quota.Value.PerHour, now, UploadQuotaRules.NextHour(now), request.HttpContext.Response));
        return form.Files switch
        {
            [] => Refused(PictureFault.NoFile),
            [{ Content: { } content }] => await RenderAsync(content, cancel),
            [_] => Refused(PictureFault.TooLarge),
            _ => Refused(PictureFault.TooManyFiles),
        };
    }

    private async Task<(byte[]? Picture, ProblemHttpResult? Problem)> RenderAsync(byte[] content, CancellationToken cancel)
    {
        var (kind, fault) = PictureCheckRules.Check(content);
        if (kind is not { } picture)
            return Refused(fault!.Value);
        switch (await scanner.ScanAsync(content, cancel))
        {
            case ScanState.Pending:
                return (null, PictureProblems.Unavailable());
            case ScanState.Infected:
                return Refused(PictureFault.Infected);
        }

        var result = await renderer.RenderPersonAsync(content, picture, cancel);
        return result switch
        {
            { Outcome: RenderOutcome.Rendered, Pages: [var page] } => (page.Picture, null),
            { Outcome: RenderOutcome.Unreadable } => Refused(PictureFault.Unreadable),
            _ => (null, PictureProblems.Unavailable()),
        };
    }

    private static (byte[]? Picture, ProblemHttpResult? Problem) Refused(PictureFault fault) => (null, PictureProblems.Refused(fault));
}
