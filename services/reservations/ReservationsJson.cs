using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Reservations;

/// <summary>The records of the API, and the facts of its problems.</summary>
[JsonSerializable(typeof(AbsencePreviewResponse))]
[JsonSerializable(typeof(AbsenceResponse))]
[JsonSerializable(typeof(ChangeReservationsRequest))]
[JsonSerializable(typeof(ChildAgendaResponse[]))]
[JsonSerializable(typeof(ChildNameResponse[]))]
[JsonSerializable(typeof(ChildResponse[]))]
[JsonSerializable(typeof(ClosurePreviewResponse))]
[JsonSerializable(typeof(ClosureResponse))]
[JsonSerializable(typeof(ClosuresResponse))]
[JsonSerializable(typeof(DecideClosureRequest))]
[JsonSerializable(typeof(DeclareAbsenceRequest))]
[JsonSerializable(typeof(EnrolmentCalendarResponse[]))]
[JsonSerializable(typeof(FoundRequestResponse[]))]
[JsonSerializable(typeof(IReadOnlyList<AbsenceRefusal>))]
[JsonSerializable(typeof(AbsenceRefusal[]))]
[JsonSerializable(typeof(Api.DayRefusal[]))]
[JsonSerializable(typeof(IReadOnlyList<PatternFault>))]
[JsonSerializable(typeof(PlaceResponse[]))]
[JsonSerializable(typeof(PlanningDaysResponse))]
[JsonSerializable(typeof(PlanningMonthResponse))]
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
