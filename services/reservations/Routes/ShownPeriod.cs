using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Routes;

/// <summary>The days that a page asks for, both inclusive.</summary>
internal sealed record ShownPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Two months of a calendar, whichever they are.</summary>
    public const int MostDays = 62;

    /// <summary>False with a problem at its field: a date that is missing or does not exist, the wrong order, too many days.</summary>
    public static bool TryRead(
        string? from, string? to, [NotNullWhen(true)] out ShownPeriod? period, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        (period, problem) = (null, null);
        if (!TryRead(from, out var first))
            problem = Problems.Field("from", Unreadable);
        else if (!TryRead(to, out var last))
            problem = Problems.Field("to", Unreadable);
        else if (last < first)
            problem = Problems.Field("to", "La date de fin précède la date de début.");
        else if (last.DayNumber - first.DayNumber >= MostDays)
            problem = Problems.Field("to", $"Au plus {MostDays} jours se lisent à la fois.");
        else
            period = new ShownPeriod(first, last);
        return period is not null;
    }

    private const string Unreadable = "Une date s’écrit année-mois-jour, par exemple 2026-12-14.";

    private static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
