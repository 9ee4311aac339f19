namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>A restaurant or a leisure centre.</summary>
/// <param name="Openings">At most one per school year; without one the place is closed that year.</param>
internal sealed record Place(string Id, string Code, string Name, IReadOnlyList<OpeningWeekdays> Openings)
{
    /// <summary>A leisure centre opens on school holidays too; a school restaurant never does.</summary>
    public bool OpensInHolidays => Openings.Any(opening => opening.InHolidays.Count > 0);

    /// <summary>The weekdays on which the place opens in any of these school years, in term or in holidays, from Monday on.</summary>
    public IReadOnlyList<DayOfWeek> OpenWeekdays(IEnumerable<SchoolYear> years) =>
    [
        .. from year in years
           from opening in Openings
           where opening.SchoolYear == year.Label
           from weekday in opening.InTerm.Concat(opening.InHolidays)
           group weekday by weekday into one
           orderby Days.PositionInWeek(one.Key)
           select one.Key,
    ];
}

/// <summary>The weekdays on which a place opens during one school year: in term, and during school holidays.</summary>
/// <param name="SchoolYear">The label of the school year.</param>
internal sealed record OpeningWeekdays(
    string SchoolYear, IReadOnlyList<DayOfWeek> InTerm, IReadOnlyList<DayOfWeek> InHolidays);
