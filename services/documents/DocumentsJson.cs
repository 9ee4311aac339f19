using System.Text.Json.Serialization;
using EspaceFamille.Documents.Api;

namespace EspaceFamille.Documents;

/// <summary>The request and response bodies of the endpoints.</summary>
[JsonSerializable(typeof(AddDocumentRequest))]
[JsonSerializable(typeof(AddRefusalReasonRequest))]
[JsonSerializable(typeof(AddedDocumentResponse))]
[JsonSerializable(typeof(AssignReviewRequest))]
[JsonSerializable(typeof(ChangeDecisionRequest))]
[JsonSerializable(typeof(ChangeRefusalReasonRequest))]
[JsonSerializable(typeof(ColleagueNoteResponse))]
[JsonSerializable(typeof(DeleteDocumentResponse))]
[JsonSerializable(typeof(DeleteFileResponse))]
[JsonSerializable(typeof(DescribeDocumentRequest))]
[JsonSerializable(typeof(DocumentDemandResponse))]
[JsonSerializable(typeof(ExportPagesRequest))]
[JsonSerializable(typeof(HouseholdReviewResponse))]
[JsonSerializable(typeof(IReadOnlyList<QualificationResponse>))]
[JsonSerializable(typeof(IReadOnlyList<RefusalReasonResponse>))]
[JsonSerializable(typeof(IReadOnlyList<SupportingDocumentResponse>))]
[JsonSerializable(typeof(ReceiptResponse))]
[JsonSerializable(typeof(RefusalReasonResponse))]
[JsonSerializable(typeof(RefuseReviewRequest))]
[JsonSerializable(typeof(ReviewAssignmentResponse))]
[JsonSerializable(typeof(ReviewDecisionResponse))]
[JsonSerializable(typeof(ReviewListResponse))]
[JsonSerializable(typeof(ReviewResponse))]
[JsonSerializable(typeof(StaffWordsRequest))]
[JsonSerializable(typeof(SupportingDocumentResponse))]
[JsonSerializable(typeof(UploadFormRefusal))]
[JsonSerializable(typeof(UploadQuotaRefusal))]
[JsonSerializable(typeof(UploadRefusal))]
[JsonSerializable(typeof(UploadResponse))]
internal sealed partial class DocumentsJson : JsonSerializerContext;
