using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Partners.Domain.Days;

/// <summary>Merges a message's days into the kept ones.</summary>
/// <param name="State">The same instance where the message has nothing new.</param>
/// <param name="Changed">The days whose state or household changed, in ascending order.</param>
internal sealed record DayMerge(DaysState State, IReadOnlyList<KeptDay> Changed)
{
    /// <summary>The state with each day that the message describes at a higher version than the kept one.</summary>
    /// <param name="version">The version under which a changed day is published.</param>
    public static DayMerge Of(DaysState state, PlanningDaysChanged message, long version)
    {
        var days = new SortedDictionary<DateOnly, KeptDay>(state.Days.ToDictionary(day => day.Day));
        var isNew = false;
        foreach (var (day, booked, household, kept) in Described(days, message))
        {
            var before = days.GetValueOrDefault(day);
            if (message.Version <= (before?.Source ?? state.FreeSince))
                continue;
            isNew = true;
            var (was, by) = (before?.State ?? BookedState.Free, before?.HouseholdId);
            days[day] = was == booked && by == household
                ? (before ?? new KeptDay(day, booked, 0, 0)) with { Source = message.Version }
                : new KeptDay(day, booked, message.Version, version) { HouseholdId = household, NoticeKept = kept };
        }

        var freeSince = message.Complete ? Math.Max(state.FreeSince, message.Version) : state.FreeSince;
        return isNew || freeSince > state.FreeSince
            ? new(
                state with { FreeSince = freeSince, Days = [.. Remembered(days.Values, freeSince)] },
                [.. days.Values.Where(day => day.Version == version)])
            : new(state, []);
    }

    /// <summary>The listed days, and as free the kept ones that a complete message does not list.</summary>
    private static IEnumerable<(DateOnly Day, BookedState State, string? Household, bool? NoticeKept)> Described(
        SortedDictionary<DateOnly, KeptDay> days, PlanningDaysChanged message)
    {
        var listed = message.Days.ToDictionary(day => day.Day);
        var free = message.Complete
            ? days.Keys.Where(day => day >= message.From && day <= message.To && !listed.ContainsKey(day))
            : [];
        return
        [
            .. listed.Values.Select(day => (day.Day, day.After, day.HouseholdAfter, day.LimitKept)),
            .. free.Select(day => (day, BookedState.Free, (string?)null, (bool?)null)),
        ];
    }

    /// <summary>Without free days that need not be remembered: an earlier message about them is older than what is known of all.</summary>
    private static IEnumerable<KeptDay> Remembered(IEnumerable<KeptDay> days, long freeSince) =>
        days.Where(day => day.State is not BookedState.Free || day.Source > freeSince);
}
