using System.Globalization;
using EspaceFamille.Portal.Api.Agents;

namespace EspaceFamille.Portal.Words;

/// <summary>The days of a planning as agents read them.</summary>
internal static class AgentDayWords
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>"lun."</summary>
    public static string Weekday(DateOnly day) => day.ToString("ddd", Culture);

    public static string State(AgentDay day) => day.State switch
    {
        "reserved" => "Réservé",
        "pending" => "Réservé, absence à l’étude",
        "absentJustified" => "Absence justifiée",
        "absentRefused" => "Absence refusée, repas facturé",
        "served" => "Repas servi",
        "servedUnreserved" => "Repas servi sans réservation",
        "closed" => "Fermé",
        _ => "Non réservé",
    };

    /// <summary>Until when the family itself may change the day.</summary>
    public static string Notice(AgentDay day) => (day.Deadline, day.IsPastNotice) switch
    {
        ({ } deadline, true) => $"Délai de la famille dépassé depuis le {French.Moment(deadline)}.",
        ({ } deadline, false) => $"La famille peut changer ce jour jusqu’au {French.Moment(deadline)}.",
        (null, true) => "Délai de la famille dépassé.",
        (null, false) => "",
    };
}
