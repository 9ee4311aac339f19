using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Reservations;

/// <summary>The days that a page displays, both inclusive.</summary>
internal sealed record DisplayPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Any two months of a calendar.</summary>
    public const int MaxDays = 62;

    private const string Unreadable = "Une date s’écrit année-mois-jour, par exemple 2026-12-14.";

    /// <summary>False with a problem at its field: a date that is missing or does not exist, the wrong order, too many days.</summary>
    public static bool TryRead(
        string? from, string? to, [NotNullWhen(true)] out DisplayPeriod? period, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        (period, problem) = (null, null);
        if (!TryRead(from, out var first))
            problem = Problems.Field("from", Unreadable);
        else if (!TryRead(to, out var last))
            problem = Problems.Field("to", Unreadable);
        else if (last < first)
            problem = Problems.Field("to", "La date de fin précède la date de début.");
        else if (last.DayNumber - first.DayNumber >= MaxDays)
            problem = Problems.Field("to", $"Au plus {MaxDays} jours se lisent à la fois.");
        else
            period = new DisplayPeriod(first, last);
        return period is not null;
    }

    private static bool TryRead(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
