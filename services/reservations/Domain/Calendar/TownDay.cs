namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>A day that the town adds to the public holidays, with the name that families read.</summary>
internal sealed record TownDay(DateOnly Day, string Name);
