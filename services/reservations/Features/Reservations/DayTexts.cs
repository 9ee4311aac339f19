using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations;

/// <summary>The French sentence for each reason why a day cannot be reserved or cancelled.</summary>
internal static class DayTexts
{
    /// <summary>The problem with every refused day under its date, and the codes as facts.</summary>
    public static ProblemHttpResult Refused(IReadOnlyList<DayRefusal> refusals, TimeZoneInfo zone) => Problems.Refused(
        "days-refused",
        "Certains jours ne peuvent pas être modifiés. Rien n’a été enregistré.",
        refusals.GroupBy(refusal => refusal.Day).ToDictionary(
            day => $"{day.Key:yyyy-MM-dd}",
            day => day.Select(refusal => $"{FrenchDates.Full(day.Key)} : {Of(refusal, zone)}").ToArray(),
            StringComparer.Ordinal),
        facts: refusals.Select(refusal => refusal.ToApi()).ToArray());

    public static ProblemHttpResult WrongCount() => Problems.Field("reserve", "Choisissez au moins un jour, et au plus une année.");

    public static ProblemHttpResult TwoSchoolYears() =>
        Problems.Field("reserve", "Tous les jours d’une demande sont d’une même année scolaire.", status: 422);

    /// <param name="zone">The town's zone, for instants.</param>
    public static string Of(DayRefusal refusal, TimeZoneInfo zone) => refusal.Reason switch
    {
        DayRefusalReason.Locked =>
            $"Le délai est passé : ce jour pouvait être modifié jusqu’au {new FrenchInstants(zone).Full(refusal.Deadline!.Value)}."
            + (refusal.DeclareAbsence ? " Vous pouvez signaler une absence." : ""),
        DayRefusalReason.Closed => Closed(refusal),
        DayRefusalReason.OutsidePeriod => "Ce jour est en dehors de la période d’inscription.",
        DayRefusalReason.NotYetBookable => "Les réservations ne sont pas encore ouvertes pour ce jour.",
        DayRefusalReason.AlreadyReserved => "Ce jour est déjà réservé.",
        DayRefusalReason.NotReserved => "Ce jour n’est pas réservé.",
        DayRefusalReason.Absent => "Une absence est déjà enregistrée pour ce jour.",
        DayRefusalReason.Served => "Le repas de ce jour a déjà été servi.",
    };

    private static string Closed(DayRefusal refusal) => refusal.Closed switch
    {
        ClosedReason.PublicHoliday => $"Jour férié : {refusal.Detail}.",
        ClosedReason.Closure => $"Fermeture : {refusal.Detail}.",
        ClosedReason.SchoolHoliday => $"Vacances scolaires : {refusal.Detail}.",
        ClosedReason.Weekend => "Fermé le week-end.",
        ClosedReason.NotAnOpeningWeekday => "Fermé ce jour de la semaine.",
        ClosedReason.OutsideSchoolYear or null => "Ce jour est en dehors de l’année scolaire.",
    };
}
