using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Domain.Towns;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>The second reading of a town's files: what this service imports of them. The first one has checked each line.</summary>
internal static class TownFiles
{
    public static ImportedTown Read(CsvImport import, TownCodes codes, TimeZoneInfo timeZone) => new(
        TownOf(import, codes, timeZone), EnrolmentFiles.Read(import, codes, timeZone), SeedsOf(import, codes));

    private static Town TownOf(CsvImport import, TownCodes codes, TimeZoneInfo timeZone)
    {
        var openings = import.Read(TownCodes.OpeningsFile, line => OpeningLine.Of(line, codes))
            .ToLookup(opening => opening.Place, StringComparer.Ordinal);
        return new Town
        {
            Id = Town.TheId,
            TimeZone = timeZone.Id,
            Calendar = CalendarOf(import, codes),
            Places =
            [
                .. import.Read(codes.Places.File, NamedLine.Of).Select(place => new Place(
                    import.Ids.Place(place.Code), place.Code, place.Name,
                    [.. openings[place.Code].Select(line => new OpeningWeekdays(line.Year, line.InTerm, line.InHolidays))])),
            ],
            Activities = [.. import.Read(codes.Activities.File, NamedLine.Of).Select(line => new Activity(line.Code, line.Name))],
            Policies = new ReservationPolicies([.. import.Read(TownCodes.NoticeFile, NoticeLine.Of).Select(PolicyOf)]),
            ProofRules = import.Has(TownCodes.ProofFile)
                ? [.. import.Read(TownCodes.ProofFile, ProofLine.Of).Select(ProofRuleOf)]
                : [],
        };
    }

    private static TownCalendar CalendarOf(CsvImport import, TownCodes codes) => new(
        import.Read(TownCodes.TownFile, line => line.Text("zone")) is [var zone] ? zone : "",
        [.. codes.YearLines.Select(year => new SchoolYear(year.Label, year.FirstDay, year.LastDay))],
        [
            .. import.Read(TownCodes.HolidaysFile, HolidayLine.Of)
                .Select(line => new SchoolHoliday(line.Name, line.Zone, line.From, line.To)),
        ],
        [
            .. import.Read(TownCodes.ClosuresFile, line => ClosureLine.Of(line, codes))
                .Select(line => new Closure(line.Place, line.Day, line.Reason)),
        ],
        [.. import.Read(TownCodes.TownDaysFile, TownDayLine.Of).Select(line => new TownDay(line.Day, line.Name))]);

    private static ReservationPolicy PolicyOf(NoticeLine line) =>
        new(line.EffectiveFrom, RuleOf(line.Reserve), RuleOf(line.Cancel), line.LateEnrolmentsMayCatchUp);

    private static LaterProofRule ProofRuleOf(ProofLine line) =>
        new(line.EffectiveFrom, Enum.Parse<AbsenceReason>(line.Reason), line.Hours, line.LastResortDays);

    private static NoticeRule RuleOf(NoticePart part) => new(part.Number, Enum.Parse<NoticeUnit>(part.Unit))
    {
        CutOff = part.CutOff ?? LegalTime.EndOfDay,
        Weekday = part.Weekday,
    };

    private static ILookup<string, SeedRow> SeedsOf(CsvImport import, TownCodes codes) =>
        import.Read(TownCodes.ReservationsFile, line => ReservationLine.Of(line, codes))
            .ToLookup(
                line => import.Ids.Enrolment(line.Enrolment), line => new SeedRow(line.Weekdays, line.From, line.To),
                StringComparer.Ordinal);
}
