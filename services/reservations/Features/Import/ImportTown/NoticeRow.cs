using System.Globalization;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Notice;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>One version of the town's notice rules: when it takes effect, how late to reserve, how late to cancel.</summary>
internal static class NoticeRow
{
    public static ReservationPolicy Read(CsvLine row) => new(
        row.Day("effectiveFrom"), Rule(row, "reserve"), Rule(row, "cancel"), row.Choice<YesNo>("lateEnrolmentsMayCatchUp") is YesNo.Yes);

    private static NoticeRule Rule(CsvLine row, string action)
    {
        var rule = new NoticeRule(row.Count($"{action}Number"), row.Choice<NoticeUnit>($"{action}Unit"))
        {
            CutOff = CutOff(row, $"{action}CutOff"),
            Weekday = row.Optional($"{action}Weekday") is null ? null : row.Choice<DayOfWeek>($"{action}Weekday"),
        };
        foreach (var fault in NoticeConfigurationRules.FaultsOf(rule))
        {
            var (column, message) = Words(fault);
            row.Refuse(action + column, $"{message}.");
        }

        return rule;
    }

    private static TimeOnly CutOff(CsvLine row, string column)
    {
        if (row.Optional(column) is not { } text)
            return LegalTime.EndOfDay;
        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            row.Refuse(column, "une heure s’écrit 23:59.");
        return time;
    }

    private static (string Column, string Message) Words(NoticeFault fault) => fault switch
    {
        NoticeFault.NumberOutOfRange => ("Number",
            $"un délai va de 0 à {NoticeConfigurationRules.MaxUnits}, et de 1 à 2 pour un jour d’une semaine précédente"),
        NoticeFault.WeekdayMissing => ("Weekday", "le jour de la semaine est nécessaire"),
        NoticeFault.CutOffInHourChange => ("CutOff", "une heure limite ne tombe pas entre 2 h et 3 h, où l’heure change"),
        NoticeFault.EveryWeekdayExcluded => ("Unit", "au moins un jour de la semaine compte"),
    };

    private enum YesNo
    {
        No,
        Yes,
    }
}
