using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>What an import would cancel, per file, in French.</summary>
internal static class CancellationSummary
{
    public const string Dry = "Essai (--dry-run) : aucun jour réservé ne serait annulé. Rien n’a été importé.";

    public static IEnumerable<string> Lines(ImportPlan plan)
    {
        yield return "Cette importation annulerait des jours réservés :";
        foreach (var days in plan.Cancelled.All.GroupBy(day => FileOf(day.Refusal), StringComparer.Ordinal).OrderBy(days => days.Key))
            yield return $"  {days.Key} : {CountOf([.. days])}";
        yield return "Les familles en seraient prévenues, et ces jours ne seraient pas facturés.";
        yield return $"Rien n’a été importé. Pour l’accepter : --accept {plan.Digest}";
    }

    private static string CountOf(AffectedDay[] days)
    {
        var children = days.Select(day => day.ChildId).Distinct(StringComparer.Ordinal).Count();
        var households = days.Select(day => day.HouseholdId).Distinct(StringComparer.Ordinal).Count();
        return $"{FrenchNumbers.Count(days.Length, "jour", "jours")}, {FrenchNumbers.Count(children, "enfant", "enfants")}, "
            + FrenchNumbers.Count(households, "famille", "familles");
    }

    private static string FileOf(DayRefusal refusal) => CancellationRules.CauseOf(refusal) switch
    {
        CancellationCause.EnrolmentEnded => "enrolments.csv",
        CancellationCause.Closure => TownCodes.ClosuresFile,
        CancellationCause.CalendarChanged => refusal.Closed switch
        {
            ClosedReason.PublicHoliday => TownCodes.TownDaysFile,
            ClosedReason.SchoolHoliday => TownCodes.HolidaysFile,
            ClosedReason.OutsideSchoolYear => TownCodes.YearsFile,
            _ => TownCodes.OpeningsFile,
        },
    };
}
