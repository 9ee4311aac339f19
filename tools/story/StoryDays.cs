using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Story;

/// <summary>A day of a child's planning and its state.</summary>
internal sealed record StoryDay(string ChildId, string EnrolmentId, string Place, DateOnly Day, DayState State);

/// <summary>Finds the day that a story is about.</summary>
internal static class StoryDays
{
    private const string Household = "api/reservations/households/mine";
    private const int MonthsAhead = 3;

    /// <summary>Today in the town's time zone.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);

    /// <summary>The first reserved one that can only be freed by an absence.</summary>
    public static async Task<StoryDay> ChooseAsync(ApiClient family, DateOnly today) =>
        await FirstAsync(family, today, canChange: false, DayState.Reserved)
            ?? throw new StoryDiffers("no child has a reserved day whose limit has passed");

    /// <summary>The first that can still be reserved or cancelled.</summary>
    public static async Task<StoryDay> ChooseOpenAsync(ApiClient family, DateOnly today) =>
        await FirstAsync(family, today, canChange: true, DayState.Free, DayState.Reserved)
            ?? throw new StoryDiffers("no child has a day that can be reserved or cancelled");

    /// <summary>The day's state now.</summary>
    public static async Task<DayState> StateAsync(ApiClient family, StoryDay day) =>
        (await MonthAsync(family, day.EnrolmentId, day.Day)).First(one => one.Day == day.Day).State;

    /// <exception cref="StoryDiffers">The day has another state.</exception>
    public static async Task ExpectAsync(ApiClient family, StoryDay day, DayState expected)
    {
        var state = await StateAsync(family, day);
        Transcript.Line($"{day.Place}, {day.Day:yyyy-MM-dd}: {state}");
        if (state != expected)
            throw new StoryDiffers($"{day.Day:yyyy-MM-dd} is {state} instead of {expected}");
    }

    private static async Task<StoryDay?> FirstAsync(
        ApiClient family, DateOnly today, bool canChange, params IReadOnlyList<DayState> states)
    {
        foreach (var child in await family.GetAsync<IReadOnlyList<ChildResponse>>($"{Household}/children"))
            foreach (var enrolment in child.Enrolments)
                foreach (var month in Enumerable.Range(0, MonthsAhead).Select(today.AddMonths))
                {
                    var days = await MonthAsync(family, enrolment.EnrolmentId, month);
                    if (days.FirstOrDefault(day => day.Day >= today && day.CanChange == canChange && states.Contains(day.State)) is { } day)
                        return new StoryDay(child.ChildId, enrolment.EnrolmentId, enrolment.Place, day.Day, day.State);
                }

        return null;
    }

    private static async Task<IReadOnlyList<DayResponse>> MonthAsync(ApiClient family, string enrolmentId, DateOnly month) =>
        (await family.GetAsync<PlanningMonthResponse>($"{Household}/enrolments/{enrolmentId}/plannings/{month:yyyy-MM}")).Days;
}
