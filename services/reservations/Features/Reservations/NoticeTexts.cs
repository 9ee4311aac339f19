using EspaceFamille.Language;
using EspaceFamille.Reservations.Domain.Notice;

namespace EspaceFamille.Reservations.Features.Reservations;

/// <summary>The town's notice in French: the rule in one sentence, and how it is counted for one day.</summary>
internal static class NoticeTexts
{
    /// <summary>"Un repas se réserve ou s’annule jusqu’à 15 jours avant, à 23 h 59."</summary>
    public static string Of(ReservationPolicy policy)
    {
        string reserving = Until(policy.Reserving), cancelling = Until(policy.Cancelling);
        return reserving == cancelling
            ? $"Un repas se réserve ou s’annule {reserving}."
            : $"Un repas se réserve {reserving}, et s’annule {cancelling}.";
    }

    /// <summary>"15 jours avant, tous les jours comptent : du mercredi 2 au mercredi 16 décembre."</summary>
    public static string Of(NoticeOfDay notice) => notice switch
    {
        { CaughtUp: true } => "Inscription récente\u00A0: ce jour se réserve jusqu’au dernier jour ouvré qui le précède.",
        { Limit.IsCutShort: true } =>
            "Le calendrier de la ville commence trop tard pour compter ce délai\u00A0: il s’arrête au premier jour connu.",
        { Rule: { Unit: NoticeUnit.CalendarDays, Number: > 0 }, Limit.Skipped: [] } =>
            $"{Length(notice.Rule)}, tous les jours comptent\u00A0: {FrenchDayLists.Sentence(notice.Limit.Counted)}.",
        { Rule.Unit: NoticeUnit.WeekdayOfEarlierWeek } or { Rule.Number: 0 } =>
            $"{Length(notice.Rule)}\u00A0: {FrenchDayLists.Sentence(notice.Limit.Counted)}{Skipped(notice.Limit)}.",
        _ => $"{Length(notice.Rule)}\u00A0; comptés\u00A0: {FrenchDayLists.Sentence(notice.Limit.Counted)}{Skipped(notice.Limit)}.",
    };

    private static string Skipped(NoticeLimit limit) =>
        limit.Skipped is [] ? "" : $"\u00A0; passés\u00A0: {FrenchDayLists.Sentence(limit.Skipped)}";

    private static string Until(NoticeRule rule)
    {
        var limit = rule switch
        {
            { Unit: NoticeUnit.WeekdayOfEarlierWeek } => $"au {Weekday(rule)}",
            { Number: 0 } => "au jour même",
            _ => $"à {Units(rule)} avant",
        };
        return $"jusqu’{limit}, à {FrenchTimes.Of(rule.CutOff)}";
    }

    private static string Length(NoticeRule rule) => rule switch
    {
        { Unit: NoticeUnit.WeekdayOfEarlierWeek } => $"Le {Weekday(rule)}",
        { Number: 0 } => "Le jour même",
        _ => $"{Units(rule)} avant",
    };

    private static string Weekday(NoticeRule rule) => FrenchDates.Weekday(rule.Weekday!.Value)
        + (rule.Number == 1 ? " de la semaine précédente" : ", deux semaines avant");

    private static string Units(NoticeRule rule) => (rule.Unit, rule.Number) switch
    {
        (NoticeUnit.WorkingDays, 1) => "1 jour ouvré",
        (NoticeUnit.WorkingDays, var number) => $"{number} jours ouvrés",
        (NoticeUnit.SchoolDays, 1) => "1 jour d’école",
        (NoticeUnit.SchoolDays, var number) => $"{number} jours d’école",
        (_, 1) => "1 jour",
        (_, var number) => $"{number} jours",
    };
}
