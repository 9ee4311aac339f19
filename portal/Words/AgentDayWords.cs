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

    /// <summary>Why nobody changes the day: what it holds, or what the town's rules say of it.</summary>
    public static string Fixed(AgentDay day) => day.IsReserved ? $"{State(day)}." : day.Reason ?? $"{State(day)}.";

    /// <summary>Until when the family itself may change the day.</summary>
    public static string Notice(AgentDay day) => (day.Deadline, day.IsPastNotice) switch
    {
        (_, true) => "Délai de la famille dépassé.",
        ({ } deadline, _) => $"La famille a jusqu’au {French.Moment(deadline)}.",
        _ => "",
    };
}
