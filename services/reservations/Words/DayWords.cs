using EspaceFamille.Reservations.Domain;

namespace EspaceFamille.Reservations.Words;

/// <summary>Why a day cannot be reserved or cancelled, in the words that families read.</summary>
internal static class DayWords
{
    public static string Of(DayRefusal refusal) => refusal.Reason switch
    {
        DayRefusalReason.Locked => $"Le délai est passé : ce jour pouvait être modifié jusqu’au {FrenchDates.Words(refusal.Deadline!.Value)}."
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
