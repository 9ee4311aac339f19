namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>A school year of the town, summer included, both days inclusive. Plannings are kept by school year.</summary>
/// <param name="Label">Its name and key, "2026-2027".</param>
internal sealed record SchoolYear(string Label, DateOnly FirstDay, DateOnly LastDay)
{
    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;
}
