using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Planning;

/// <summary>A day as the family sees it: what the planning holds, and what the draft would make of it.</summary>
internal sealed record ShownDay(PlanningDay Day, bool? Wanted)
{
    public bool IsChanged => Wanted is { } wanted && wanted != Day.IsHeld;

    public bool IsTicked => Wanted ?? Day.IsHeld;

    public bool IsOff => !Day.CanChange && !Day.IsHeld;

    /// <summary>Reserved, past its limit, and not held by an absence: a report of absence is the way that remains.</summary>
    public bool LeadsToAbsence => Day is { CanChange: false, State: "reserved" or "absentRefused" };

    /// <summary>The state in words, for the list of a week.</summary>
    public string Words => (IsChanged, IsTicked, Day.State) switch
    {
        (true, true, _) => "Repas ajouté",
        (true, false, _) => "Repas annulé",
        (_, _, "reserved") => "Repas réservé",
        (_, _, "pending") => "Repas réservé, absence à l’étude",
        (_, _, "absentRefused") => "Repas réservé, absence refusée",
        (_, _, "absentJustified") => "Absence acceptée, repas non facturé",
        (_, _, "served") => "Repas servi",
        (_, _, "servedUnreserved") => "Repas servi sans réservation",
        (_, _, "free") => "Pas de repas",
        (_, _, "locked") => "Pas de repas, délai passé",
        _ => "Fermé",
    };

    /// <summary>One word for the cell of a month.</summary>
    public string Word => (IsChanged, IsTicked, Day.State) switch
    {
        (true, true, _) => "Ajouté",
        (true, false, _) => "Annulé",
        (_, _, "reserved" or "absentRefused") => "Repas",
        (_, _, "pending") => "En attente",
        (_, _, "absentJustified") => "Absent",
        (_, _, "served" or "servedUnreserved") => "Servi",
        (_, _, "free") => "",
        (_, _, "locked") => "Délai passé",
        _ when Day.Reason?.StartsWith("Vacances", StringComparison.Ordinal) == true => "Vacances",
        _ when Day.Reason?.StartsWith("Jour férié", StringComparison.Ordinal) == true => "Férié",
        _ => "Fermé",
    };

    /// <summary>The cell's class in the style sheet.</summary>
    public string Tone => string.Join(' ', new[]
    {
        Day.State == "pending" ? "wait" : IsTicked ? "on" : IsOff ? "off" : "",
        IsChanged ? "changed" : "",
    }.Where(tone => tone.Length > 0));
}
