using EspaceFamille.Documents.Api;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Uploads;

/// <summary>
/// A page on which a family chooses files, sees what the town will see of them, and replaces or removes them before they are sent.
/// </summary>
internal interface IUploadPage
{
    FormErrors Errors { get; }

    /// <summary>The choice that is not uploaded yet, as it was filled in.</summary>
    UploadForm Upload { get; }

    /// <summary>The files of the form were sent without an answer; a form of another id was never sent.</summary>
    bool MayBeUploaded { get; }

    /// <summary>The documents that are uploaded and not sent.</summary>
    IReadOnlyList<DraftDocument> Chosen { get; }

    /// <summary>Files of the last upload that were refused.</summary>
    IReadOnlyList<DraftFile> Refused { get; }

    /// <summary>The chosen files as the town has them.</summary>
    DraftFiles Files { get; }

    /// <summary>The kinds of document that the town takes; empty while documents is unavailable.</summary>
    IReadOnlyList<QualificationResponse> Qualifications { get; }

    /// <summary>What was done in the storage space before its family returned to the form; null where nothing was.</summary>
    string? Notice { get; }

    /// <summary>The household has as many files as it may have that no request lists, or sent too many at once.</summary>
    bool IsOverQuota { get; }

    /// <summary>Once a document is full, what is chosen next is another one.</summary>
    bool TakesSeveral { get; }

    /// <summary>What this page adds to the hint about files; "" for nothing.</summary>
    string Hint { get; }

    DateTimeOffset Now { get; }

    /// <summary>The details of a document as they were typed last.</summary>
    DocumentDetails DetailsOf(DraftDocument document);
}
