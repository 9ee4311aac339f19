using System.Text.Json.Serialization;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Features.ApplyWeeklyPattern;
using EspaceFamille.Reservations.Features.ChangeReservations;
using EspaceFamille.Reservations.Features.DeclareAbsence;
using EspaceFamille.Reservations.Features.ListChildren;
using EspaceFamille.Reservations.Features.ListRequests;
using EspaceFamille.Reservations.Features.NameChildren;
using EspaceFamille.Reservations.Features.ReadAgenda;
using EspaceFamille.Reservations.Features.ReadDays;
using EspaceFamille.Reservations.Features.ReadPlanning;
using EspaceFamille.Reservations.Features.ReadRequest;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations;

/// <summary>What the endpoints take and answer.</summary>
[JsonSerializable(typeof(AbsenceAnswer))]
[JsonSerializable(typeof(AbsencePreview))]
[JsonSerializable(typeof(ActForFamilyBody))]
[JsonSerializable(typeof(ChangeReservationsBody))]
[JsonSerializable(typeof(ChildAgenda[]))]
[JsonSerializable(typeof(DeclareAbsenceBody))]
[JsonSerializable(typeof(DeclareForFamilyBody))]
[JsonSerializable(typeof(EnrolledChild[]))]
[JsonSerializable(typeof(IReadOnlyList<DayRefusal>))]
[JsonSerializable(typeof(NamedChild[]))]
[JsonSerializable(typeof(PatternPreview))]
[JsonSerializable(typeof(PlanningMonth))]
[JsonSerializable(typeof(PreviewAbsenceBody))]
[JsonSerializable(typeof(RequestAnswer))]
[JsonSerializable(typeof(RequestDetail))]
[JsonSerializable(typeof(RequestPage))]
[JsonSerializable(typeof(ShownDays))]
[JsonSerializable(typeof(WeeklyPattern))]
internal sealed partial class ReservationsJson : JsonSerializerContext;
