using System.Globalization;
using EspaceFamille.Documents.Api;

namespace EspaceFamille.Portal.Uploads;

/// <summary>A supporting document that was uploaded and accepted, with the receipt that the declaration carries.</summary>
/// <param name="ExpiresAt">The last instant, inclusive, at which a declaration can carry the receipt.</param>
internal sealed record DraftDocument(
    string DocumentId, string Receipt, DateTimeOffset ExpiresAt, IReadOnlyList<DraftFile> Files, DocumentDetails Details)
{
    public const int MaxFiles = 4;

    /// <summary>How long before its end a page warns: a form that is filled in in one go is sent within it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(4);

    /// <summary>
    /// Another tab changed the document while this draft took over a receipt: either may be the older one. It is renewed before it is sent.
    /// </summary>
    public bool IsStale { get; init; }

    public string Title => Details.Title ?? UploadTexts.UntitledDocument;

    /// <summary>What is chosen next is added to it, such as the next page of a certificate.</summary>
    public bool HasRoom => Files.Count < MaxFiles;

    public static DraftDocument Of(UploadResponse upload, DocumentDetails details, DateTimeOffset now) => new(
        upload.DocumentId, upload.Receipt, upload.ReceiptExpiresAt ?? now + Contracts.Receipts.Receipt.Lifetime, Accepted(upload), details);

    /// <summary>A document that no receipt accompanies: its account adds it to a request by its id.</summary>
    public static DraftDocument Of(SupportingDocumentResponse read) => new(
        read.DocumentId, Receipt: "", DateTimeOffset.MaxValue, FilesOf(read), new DocumentDetails(
            read.Qualification, read.Title, read.Number, read.IssuingAuthority, Field(read.IssueDate), Field(read.ValidUntil)));

    /// <summary>A file can be deleted alone while another remains; the last is deleted with its document.</summary>
    public bool CanDelete(DraftFile file) => Files.Count > 1 && file.FileId is not null;

    /// <summary>The receipt ends soon, or has ended: the family renews it.</summary>
    public bool NeedsRenewal(DateTimeOffset now) => ExpiresAt - now < Soon;

    public DraftDocument With(ReceiptResponse renewed) => this with { Receipt = renewed.Receipt, ExpiresAt = renewed.ReceiptExpiresAt };

    /// <summary>The document with the files that were added to it. One that it had already was sent twice, and stays as it is.</summary>
    /// <param name="replacedId">The file whose place the first new one takes; null where all were added.</param>
    public DraftDocument With(UploadResponse added, string? replacedId)
    {
        DraftFile[] fresh = [.. Accepted(added).Where(file => Files.All(one => one.FileId != file.FileId))];
        var isReplaced = fresh.Length > 0 && Files.Any(file => file.FileId == replacedId);
        return this with
        {
            Receipt = added.Receipt,
            ExpiresAt = added.ReceiptExpiresAt ?? ExpiresAt,
            Files =
            [
                .. Files.Select(file => isReplaced && file.FileId == replacedId ? fresh[0] : file), .. fresh.Skip(isReplaced ? 1 : 0),
            ],
        };
    }

    /// <summary>The document as the town has it, under a receipt that was renewed before it was read.</summary>
    public DraftDocument Matched(ReceiptResponse renewed, SupportingDocumentResponse read) => With(renewed) with
    {
        IsStale = false,
        Files = FilesOf(read),
    };

    /// <summary>Whether the town has the same files.</summary>
    public bool HasFilesOf(SupportingDocumentResponse read) =>
        Files.Select(file => file.FileId ?? "").ToHashSet(StringComparer.Ordinal).SetEquals(read.Files.Select(file => file.FileId));

    public DraftDocument After(DeleteFileResponse deletion) => this with
    {
        Receipt = deletion.Receipt,
        ExpiresAt = deletion.ReceiptExpiresAt ?? ExpiresAt,
        Files = [.. Files.Where(file => file.FileId is { } id && deletion.FileIds.Contains(id))],
    };

    /// <summary>As a field of type "date" holds it.</summary>
    private static string? Field(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static DraftFile[] FilesOf(SupportingDocumentResponse read) =>
        [.. read.Files.Select(file => new DraftFile(file.Name, file.Bytes, FileId: file.FileId))];

    private static DraftFile[] Accepted(UploadResponse upload) =>
    [
        .. upload.Files.Where(file => file.Accepted).Select(file => new DraftFile(file.Name, file.Bytes, FileId: file.FileId)),
    ];
}

/// <param name="Refusal">The API's French sentence about a refused file; null for an accepted one.</param>
/// <param name="FileId">Of an accepted file.</param>
internal sealed record DraftFile(string Name, int? Bytes = null, string? Refusal = null, string? FileId = null);
