using System.Text.Json.Nodes;

namespace EspaceFamille.Story;

/// <summary>A day of a child's planning and its state.</summary>
internal sealed record StoryDay(string ChildId, string EnrolmentId, string Place, DateOnly Day, string State)
{
    public string Month => $"{Day:yyyy-MM}";
}

/// <summary>Finds the day that a story is about.</summary>
internal static class StoryDays
{
    public const string Reserved = "reserved";
    public const string Free = "free";
    private const int MonthsAhead = 3;

    /// <summary>Today in the town's time zone.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);

    /// <summary>The first reserved one that can only be freed by an absence.</summary>
    public static async Task<StoryDay> ChooseAsync(ApiClient family, DateOnly today) =>
        await FirstAsync(family, today, canChange: false, Reserved)
            ?? throw new StoryDiffers("no child has a reserved day whose limit has passed");

    /// <summary>The first that can still be reserved or cancelled.</summary>
    public static async Task<StoryDay> ChooseOpenAsync(ApiClient family, DateOnly today) =>
        await FirstAsync(family, today, canChange: true, Free, Reserved)
            ?? throw new StoryDiffers("no child has a day that can be reserved or cancelled");

    /// <summary>The state of one day of a planning, as the service names it.</summary>
    public static string StateOf(JsonNode planning, DateOnly day) =>
        $"{planning["days"]!.AsArray().First(entry => $"{entry!["day"]}" == $"{day:yyyy-MM-dd}")!["state"]}";

    private static async Task<StoryDay?> FirstAsync(ApiClient family, DateOnly today, bool canChange, params IReadOnlyList<string> states)
    {
        foreach (var child in (await family.GetAsync("api/reservations/households/mine/children")).AsArray())
            foreach (var enrolment in child!["enrolments"]!.AsArray())
                foreach (var month in Enumerable.Range(0, MonthsAhead).Select(today.AddMonths))
                {
                    var planning = await family.GetAsync(
                        $"api/reservations/households/mine/enrolments/{enrolment!["enrolmentId"]}/plannings/{month:yyyy-MM}");
                    if (First(planning, today, canChange, states) is { } day)
                        return new StoryDay(
                            $"{child["childId"]}", $"{enrolment["enrolmentId"]}", $"{enrolment["place"]}", day, StateOf(planning, day));
                }

        return null;
    }

    private static DateOnly? First(JsonNode planning, DateOnly today, bool canChange, IReadOnlyList<string> states) =>
        planning["days"]!.AsArray()
        .Where(entry => states.Contains($"{entry!["state"]}", StringComparer.Ordinal) && entry["canChange"]!.GetValue<bool>() == canChange)
        .Select(entry =>
            (DateOnly?)DateOnly.ParseExact($"{entry!["day"]}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        .FirstOrDefault(day => day >= today);
}
