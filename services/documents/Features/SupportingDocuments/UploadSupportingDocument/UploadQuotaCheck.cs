using System.Globalization;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.SupportingDocuments.UploadSupportingDocument;

/// <summary>Counts an upload of an account before its files are checked; a repeat of an accepted one is not counted.</summary>
internal sealed class UploadQuotaCheck(
    UploadCountStore counts, SupportingDocumentStore documents, IOptions<UploadQuotaOptions> options, TownClock town)
{
    /// <param name="scope">The household and its account.</param>
    /// <param name="form">Its files.</param>
    /// <param name="isNew">Whether the files make a document; false for files that are added to one.</param>
    /// <param name="response">Gets the header Retry-After.</param>
    /// <param name="cancel">Ends the check.</param>
    /// <returns>The problem, with status 429, or null.</returns>
    public async Task<ProblemHttpResult?> CheckAsync(
        OwnerScope scope, UploadForm form, bool isNew, HttpResponse response, CancellationToken cancel)
    {
        var (now, quota) = (town.Now, options.Value.Quota);
        var inThisHour = await counts.AddAsync(scope.Actor.AccountId, now, cancel);
        var unsent = await documents.UnsentAsync(scope, cancel);
        var bytes = form.Files.Sum(file => file.Content?.Length ?? 0L);
        if (UploadQuotaRules.Check(inThisHour, unsent, isNew, bytes, quota) is not { } refusal)
            return null;
        DateTimeOffset? retryAt = refusal is QuotaRefusal.PerHour ? UploadQuotaRules.NextHour(now) : null;
        if (retryAt is { } at)
            response.Headers.RetryAfter = ((int)Math.Ceiling((at - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problems.Refused(
            "upload-quota", UploadTexts.Of(refusal, quota, retryAt), status: StatusCodes.Status429TooManyRequests,
            facts: new UploadQuotaRefusal(refusal.ToApi(), retryAt));
    }
}
