using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Tests.Domain.Plannings;

/// <summary>A reader of the messages about a planning: it keeps the highest version per day.</summary>
internal sealed class DaysReader
{
    private readonly Dictionary<DateOnly, (long Version, BookedState State, string? HouseholdId)> _days = [];

    /// <summary>What it knows of the days that are not free.</summary>
    public IReadOnlyDictionary<DateOnly, (string State, string? HouseholdId)> Held => _days
        .Where(day => day.Value.State is not BookedState.Free)
        .ToDictionary(day => day.Key, day => ($"{day.Value.State}", day.Value.HouseholdId));

    /// <summary>The same of a planning itself.</summary>
    public static IReadOnlyDictionary<DateOnly, (string State, string? HouseholdId)> HeldBy(Planning planning) =>
        planning.Days.ToDictionary(day => day.Key, day => ($"{day.Value.State}", day.Value.HouseholdId));

    public DaysReader Read(IEnumerable<PlanningDaysChanged> messages)
    {
        foreach (var message in messages)
            Read(message);
        return this;
    }

    private void Read(PlanningDaysChanged message)
    {
        foreach (var day in message.Days)
            Keep(day.Day, message.Version, day.After, day.HouseholdAfter);
        if (!message.Complete)
            return;
        foreach (var day in Days.Between(message.From, message.To).Except(message.Days.Select(listed => listed.Day)))
            Keep(day, message.Version, BookedState.Free, null);
    }

    private void Keep(DateOnly day, long version, BookedState state, string? household)
    {
        if (!_days.TryGetValue(day, out var known) || known.Version < version)
            _days[day] = (version, state, household);
    }
}
