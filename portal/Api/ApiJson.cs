using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Notifications.Api;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Api;

// Generated code for the records of each service: two services may use one name for different records.

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AbsencePreviewResponse))]
[JsonSerializable(typeof(AbsenceResponse))]
[JsonSerializable(typeof(ChangeReservationsRequest))]
[JsonSerializable(typeof(ClosurePreviewResponse))]
[JsonSerializable(typeof(ClosureResponse))]
[JsonSerializable(typeof(ClosuresResponse))]
[JsonSerializable(typeof(DecideClosureRequest))]
[JsonSerializable(typeof(DeclareAbsenceRequest))]
[JsonSerializable(typeof(IReadOnlyList<ChildAgendaResponse>))]
[JsonSerializable(typeof(IReadOnlyList<ChildNameResponse>))]
[JsonSerializable(typeof(IReadOnlyList<Reservations.Api.ChildResponse>))]
[JsonSerializable(typeof(IReadOnlyList<EnrolmentCalendarResponse>))]
[JsonSerializable(typeof(IReadOnlyList<FoundRequestResponse>))]
[JsonSerializable(typeof(IReadOnlyList<PlaceResponse>))]
[JsonSerializable(typeof(PlanningDaysResponse))]
[JsonSerializable(typeof(PreviewAbsenceRequest))]
[JsonSerializable(typeof(PreviewClosureRequest))]
[JsonSerializable(typeof(PreviewReservationsRequest))]
[JsonSerializable(typeof(RequestPageResponse))]
[JsonSerializable(typeof(ReservationsDetailResponse))]
[JsonSerializable(typeof(ReservationsPreviewResponse))]
[JsonSerializable(typeof(ReservationsResponse))]
[JsonSerializable(typeof(WeeklyPatternPreviewResponse))]
[JsonSerializable(typeof(WeeklyPatternRequest))]
[JsonSerializable(typeof(WithdrawAbsenceRequest))]
internal sealed partial class ReservationsJson : JsonSerializerContext;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddDocumentRequest))]
[JsonSerializable(typeof(AddRefusalReasonRequest))]
[JsonSerializable(typeof(AddedDocumentResponse))]
[JsonSerializable(typeof(AssignReviewRequest))]
[JsonSerializable(typeof(ChangeDecisionRequest))]
[JsonSerializable(typeof(ChangeRefusalReasonRequest))]
[JsonSerializable(typeof(ChildPictureResponse))]
[JsonSerializable(typeof(ChildPicturesResponse))]
[JsonSerializable(typeof(ColleagueNoteResponse))]
[JsonSerializable(typeof(DeleteDocumentResponse))]
[JsonSerializable(typeof(DeleteFileResponse))]
[JsonSerializable(typeof(DescribeDocumentRequest))]
[JsonSerializable(typeof(DocumentDemandResponse))]
[JsonSerializable(typeof(ExportPagesRequest))]
[JsonSerializable(typeof(HouseholdReviewResponse))]
[JsonSerializable(typeof(IReadOnlyList<QualificationResponse>))]
[JsonSerializable(typeof(IReadOnlyList<RefusalReasonResponse>))]
[JsonSerializable(typeof(OwnPictureResponse))]
[JsonSerializable(typeof(ReceiptResponse))]
[JsonSerializable(typeof(RefusalReasonResponse))]
[JsonSerializable(typeof(RefuseReviewRequest))]
[JsonSerializable(typeof(ReviewAssignmentResponse))]
[JsonSerializable(typeof(ReviewDecisionResponse))]
[JsonSerializable(typeof(ReviewListResponse))]
[JsonSerializable(typeof(ReviewResponse))]
[JsonSerializable(typeof(StaffWordsRequest))]
[JsonSerializable(typeof(SupportingDocumentResponse))]
[JsonSerializable(typeof(UploadResponse))]
internal sealed partial class DocumentsJson : JsonSerializerContext;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddOwnHouseholdRequest))]
[JsonSerializable(typeof(AdultActRequest))]
[JsonSerializable(typeof(ChangeReviewRightsRequest))]
[JsonSerializable(typeof(ChangeTelephonesRequest))]
[JsonSerializable(typeof(ChangeTelephonesResponse))]
[JsonSerializable(typeof(ContactRequestResponse))]
[JsonSerializable(typeof(AcceptLinkRequestRequest))]
[JsonSerializable(typeof(HouseholdAccountsResponse))]
[JsonSerializable(typeof(LinkRequestListResponse))]
[JsonSerializable(typeof(LinkRequestResponse))]
[JsonSerializable(typeof(OpenLinkRequestRequest))]
[JsonSerializable(typeof(RefuseLinkRequestRequest))]
[JsonSerializable(typeof(ReviewedLinkRequestResponse))]
[JsonSerializable(typeof(IReadOnlyList<LinkRequestResponse>))]
[JsonSerializable(typeof(HouseholdResponse))]
[JsonSerializable(typeof(HouseholdSearchResponse))]
[JsonSerializable(typeof(IReadOnlyList<ColleagueResponse>))]
[JsonSerializable(typeof(ProfileResponse))]
[JsonSerializable(typeof(RequestAddressChangeRequest))]
[JsonSerializable(typeof(RequestPageResponse))]
[JsonSerializable(typeof(MergeAccountsRequest))]
[JsonSerializable(typeof(MergerResponse))]
[JsonSerializable(typeof(ProposeMailRequest))]
[JsonSerializable(typeof(ProposeMailResponse))]
[JsonSerializable(typeof(ResetSecondFactorRequest))]
[JsonSerializable(typeof(StaffAccountResponse))]
[JsonSerializable(typeof(StaffListResponse))]
internal sealed partial class IdentityJson : JsonSerializerContext;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(MailListResponse))]
[JsonSerializable(typeof(MailResponse))]
internal sealed partial class NotificationsJson : JsonSerializerContext;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(JournalResponse))]
internal sealed partial class JournalsJson : JsonSerializerContext;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
