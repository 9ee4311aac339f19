namespace EspaceFamille.Platform;

/// <summary>Which entries of a journal are read; all where nothing is set.</summary>
public sealed record JournalFilter
{
    /// <summary>Only entries about this household.</summary>
    public string? HouseholdId { get; init; }

    /// <summary>Only what this account did.</summary>
    public string? AccountId { get; init; }

    /// <summary>The earliest instant.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The instant before which the entries were written.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only these actions; every action where it is empty.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>The entries of whole days of the town.</summary>
    /// <param name="from">The first day; null for all earlier ones.</param>
    /// <param name="until">The last day; null for all later ones.</param>
    public JournalFilter Within(DateOnly? from, DateOnly? until, TimeZoneInfo zone) => this with
    {
        From = from is { } first ? Midnight(first, zone) : null,
        Until = until is { } last && last < DateOnly.MaxValue ? Midnight(last.AddDays(1), zone) : null,
    };

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // The first days of the calendar have no instant in a zone east of Greenwich.
        return day.DayNumber < 2 ? DateTimeOffset.MinValue : new(midnight, zone.GetUtcOffset(midnight));
    }
}
