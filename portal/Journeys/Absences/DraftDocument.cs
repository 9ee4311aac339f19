using EspaceFamille.Documents.Api;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>A supporting document that was uploaded and accepted, with the receipt that the declaration carries.</summary>
/// <param name="ExpiresAt">The last instant, inclusive, at which a declaration can carry the receipt.</param>
internal sealed record DraftDocument(
    string DocumentId, string Receipt, DateTimeOffset ExpiresAt, IReadOnlyList<DraftFile> Files, DocumentDetails Details)
{
    public string Title => Details.Title ?? AbsenceFormTexts.UntitledDocument;

    /// <summary>How long before its end a page warns: a form that is filled in in one go is sent within it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(4);

    /// <summary>A file can be deleted alone while another remains; the last is deleted with its document.</summary>
    public bool CanDelete(DraftFile file) => Files.Count > 1 && file.FileId is not null;

    /// <summary>The receipt ends soon, or has ended: the family renews it.</summary>
    public bool NeedsRenewal(DateTimeOffset now) => ExpiresAt - now < Soon;

    public DraftDocument With(ReceiptResponse renewed) => this with { Receipt = renewed.Receipt, ExpiresAt = renewed.ReceiptExpiresAt };

    public DraftDocument After(DeleteFileResponse deletion) => this with
    {
        Receipt = deletion.Receipt,
        ExpiresAt = deletion.ReceiptExpiresAt ?? ExpiresAt,
        Files = [.. Files.Where(file => file.FileId is { } id && deletion.FileIds.Contains(id))],
    };
}

/// <param name="Refusal">The API's French sentence about a refused file; null for an accepted one.</param>
/// <param name="FileId">Of an accepted file.</param>
internal sealed record DraftFile(string Name, int? Bytes = null, string? Refusal = null, string? FileId = null, ScanState? Scan = null);
