namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>A school holiday of one zone (A, B or C), from its first day without school to its last, both inclusive.</summary>
/// <remarks>Official calendars print the first day back instead: that day is not part of the holiday.</remarks>
internal sealed record SchoolHoliday(string Name, string Zone, DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => day >= From && day <= To;
}
