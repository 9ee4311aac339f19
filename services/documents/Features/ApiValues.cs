using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Inspection;
using Contract = EspaceFamille.Contracts.Documents;
using Reviews = EspaceFamille.Documents.Domain.Reviews;
using Documents = EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features;

/// <summary>The enums of the HTTP API for those of the domain and of messages.</summary>
internal static class ApiValues
{
    public static Api.RequestKind ToApi(this Documents.RequestKind kind) => kind switch
    {
        Documents.RequestKind.Absence => Api.RequestKind.Absence,
    };

    public static Api.ReviewState ToApi(this Reviews.ReviewState state) => state switch
    {
        Reviews.ReviewState.Waiting => Api.ReviewState.Waiting,
        Reviews.ReviewState.Decided => Api.ReviewState.Decided,
        Reviews.ReviewState.Closed => Api.ReviewState.Closed,
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

    public static Api.ScanState ToApi(this Documents.ScanState scan) => scan switch
    {
        Documents.ScanState.Pending => Api.ScanState.Pending,
        Documents.ScanState.Clean => Api.ScanState.Clean,
        Documents.ScanState.Infected => Api.ScanState.Infected,
    };

    public static Api.FileKind ToApi(this Documents.FileKind kind) => kind switch
    {
        Documents.FileKind.Pdf => Api.FileKind.Pdf,
        Documents.FileKind.Png => Api.FileKind.Png,
        Documents.FileKind.Jpeg => Api.FileKind.Jpeg,
        Documents.FileKind.Bmp => Api.FileKind.Bmp,
        Documents.FileKind.Odt => Api.FileKind.Odt,
        Documents.FileKind.Docx => Api.FileKind.Docx,
        Documents.FileKind.Doc => Api.FileKind.Doc,
    };
}
