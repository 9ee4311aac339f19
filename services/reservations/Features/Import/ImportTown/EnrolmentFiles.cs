using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Enrolments;

namespace EspaceFamille.Reservations.Features.Import.ImportTown;

/// <summary>Enrolments, with the household or the two households of the child that each is for.</summary>
internal static class EnrolmentFiles
{
    public static IReadOnlyList<Enrolment> Read(CsvImport import, TownCodes codes, TimeZoneInfo zone)
    {
        var households = import.Read(codes.Children.File, line => ChildLine.Of(line, codes)).ToDictionary(
            child => child.Code, child => child.Households.Select(import.Ids.Household).ToArray(), StringComparer.Ordinal);
        return
        [
            .. import.Read(codes.Enrolments.File, line => EnrolmentLine.Of(line, codes)).Select(line => new Enrolment
            {
                Id = import.Ids.Enrolment(line.Code),
                Code = line.Code,
                ChildId = import.Ids.Child(line.Child),
                HouseholdIds = households[line.Child],
                Activity = line.Activity,
                PlaceId = import.Ids.Place(line.Place),
                Group = line.Group,
                Class = line.Class,
                From = line.From,
                To = line.To,
                CreatedAt = LegalTime.At(zone, line.CreatedOn, TimeOnly.MinValue),
                BookableUntil = line.BookableUntil,
                IsImported = true,
            }),
        ];
    }
}
