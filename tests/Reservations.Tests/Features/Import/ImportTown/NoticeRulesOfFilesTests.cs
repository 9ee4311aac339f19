using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Notice;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Import.ImportTown;

/// <summary>The files' check and the domain's accept the same rules.</summary>
public sealed class NoticeRulesOfFilesTests
{
    [Theory]
    [InlineData(nameof(NoticeUnit.CalendarDays))]
    [InlineData(nameof(NoticeUnit.WorkingDays))]
    [InlineData(nameof(NoticeUnit.SchoolDays))]
    [InlineData(nameof(NoticeUnit.WeekdayOfEarlierWeek))]
    public void Line_OfEachUnitAndNumber_IsAcceptedExactlyWhenTheRuleIs(string unit)
    {
        var folder = Directory.CreateTempSubdirectory("notice-").FullName;
        try
        {
            foreach (var (number, weekday, cutOff) in
                from number in new[] { -1, 0, 1, 2, 3, NoticeConfigurationRules.MaxUnits, NoticeConfigurationRules.MaxUnits + 1 }
                from weekday in new[] { "", "Thursday" }
                from cutOff in new[] { "01:59", "02:00", "02:59", "03:00", "03:01" }
                select (number, weekday, cutOff))
            {
                File.WriteAllText(
                    Path.Combine(folder, "notice-rules.csv"),
                    "effectiveFrom;lateEnrolmentsMayCatchUp;reserveNumber;reserveUnit;reserveWeekday;reserveCutOff;"
                    + "cancelNumber;cancelUnit;cancelWeekday;cancelCutOff\n"
                    + $"2026-09-01;No;{number};{unit};{weekday};{cutOff};15;CalendarDays;;\n");
                var import = new CsvImport(folder, "demo");
                import.Read("notice-rules.csv", NoticeLine.Of);
                var rule = new NoticeRule(number, Enum.Parse<NoticeUnit>(unit))
                {
                    Weekday = weekday.Length > 0 ? DayOfWeek.Thursday : null,
                    CutOff = TimeOnly.ParseExact(cutOff, "HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                };
                Assert.Equal(NoticeConfigurationRules.FaultsOf(rule).Count == 0, import.IsValid);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
