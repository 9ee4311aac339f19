using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using Contract = EspaceFamille.Contracts.Documents;
using DomainDocuments = EspaceFamille.Documents.Domain.SupportingDocuments;
using DomainReviews = EspaceFamille.Documents.Domain.Reviews;

namespace EspaceFamille.Documents.Features;

/// <summary>The enums of the HTTP API for those of the domain and of messages.</summary>
internal static class ApiValues
{
    public static Api.ReviewState ToApi(this DomainReviews.ReviewState state) => state switch
    {
        DomainReviews.ReviewState.Waiting => Api.ReviewState.Waiting,
        DomainReviews.ReviewState.Decided => Api.ReviewState.Decided,
        DomainReviews.ReviewState.Closed => Api.ReviewState.Closed,
    };

    public static ReviewDecision ToApi(this Decision decision) => decision switch
    {
        Decision.Accepted => ReviewDecision.Accepted,
        Decision.Refused => ReviewDecision.Refused,
    };

    public static RefusalReason ToApi(this Contract.RefusalReason reason) => reason switch
    {
        Contract.RefusalReason.Unreadable => RefusalReason.Unreadable,
        Contract.RefusalReason.WrongPerson => RefusalReason.WrongPerson,
        Contract.RefusalReason.WrongDates => RefusalReason.WrongDates,
        Contract.RefusalReason.NotSupporting => RefusalReason.NotSupporting,
        Contract.RefusalReason.NoDocument => RefusalReason.NoDocument,
        Contract.RefusalReason.Other => RefusalReason.Other,
        Contract.RefusalReason.Infected => RefusalReason.Infected,
    };

    /// <summary>Null for a reason that is not in the list.</summary>
    public static Contract.RefusalReason? ToContract(this RefusalReason reason) => reason switch
    {
        RefusalReason.Unreadable => Contract.RefusalReason.Unreadable,
        RefusalReason.WrongPerson => Contract.RefusalReason.WrongPerson,
        RefusalReason.WrongDates => Contract.RefusalReason.WrongDates,
        RefusalReason.NotSupporting => Contract.RefusalReason.NotSupporting,
        RefusalReason.NoDocument => Contract.RefusalReason.NoDocument,
        RefusalReason.Other => Contract.RefusalReason.Other,
        RefusalReason.Infected => Contract.RefusalReason.Infected,
        RefusalReason.Unknown => null,
    };

    /// <summary>The wording that a decision keeps; null for one without.</summary>
    public static TownReason? ToApi(this Contract.TownReason? reason) =>
        reason is null ? null : new(reason.Code, reason.Label, reason.Sentence);

    public static Api.ScanState ToApi(this DomainDocuments.ScanState scan) => scan switch
    {
        DomainDocuments.ScanState.Pending => Api.ScanState.Pending,
        DomainDocuments.ScanState.Clean => Api.ScanState.Clean,
        DomainDocuments.ScanState.Infected => Api.ScanState.Infected,
    };

    public static Api.FileState ToApi(this DomainDocuments.FileState state) => state switch
    {
        DomainDocuments.FileState.Received => Api.FileState.Received,
        DomainDocuments.FileState.Ready => Api.FileState.Ready,
        DomainDocuments.FileState.Unreadable => Api.FileState.Unreadable,
        DomainDocuments.FileState.Infected => Api.FileState.Infected,
    };

    public static Api.UploadQuotaLimit ToApi(this DomainDocuments.QuotaRefusal refusal) => refusal switch
    {
        DomainDocuments.QuotaRefusal.PerHour => Api.UploadQuotaLimit.PerHour,
        DomainDocuments.QuotaRefusal.UnsentDocuments => Api.UploadQuotaLimit.UnsentDocuments,
        DomainDocuments.QuotaRefusal.UnsentBytes => Api.UploadQuotaLimit.UnsentBytes,
    };

    public static Api.FileKind ToApi(this DomainDocuments.FileKind kind) => kind switch
    {
        DomainDocuments.FileKind.Pdf => Api.FileKind.Pdf,
        DomainDocuments.FileKind.Png => Api.FileKind.Png,
        DomainDocuments.FileKind.Jpeg => Api.FileKind.Jpeg,
        DomainDocuments.FileKind.Bmp => Api.FileKind.Bmp,
        DomainDocuments.FileKind.Odt => Api.FileKind.Odt,
        DomainDocuments.FileKind.Docx => Api.FileKind.Docx,
        DomainDocuments.FileKind.Doc => Api.FileKind.Doc,
        DomainDocuments.FileKind.Heic => Api.FileKind.Heic,
    };
}
