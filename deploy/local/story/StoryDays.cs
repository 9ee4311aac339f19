using System.Text.Json.Nodes;

namespace EspaceFamille.Story;

/// <summary>A reserved day whose notice limit has passed, and where it lies.</summary>
internal sealed record StoryDay(string ChildId, string EnrolmentId, string Place, DateOnly Day)
{
    public string Month => $"{Day:yyyy-MM}";
}

/// <summary>Finds the day that the story is about: the first reserved one that can only be freed by an absence.</summary>
internal static class StoryDays
{
    public static async Task<StoryDay> ChooseAsync(ApiClient family, DateOnly today)
    {
        foreach (var child in (await family.GetAsync("api/reservations/children")).AsArray())
            foreach (var enrolment in child!["enrolments"]!.AsArray())
                foreach (var month in new[] { today, today.AddMonths(1) })
                {
                    var planning = await family.GetAsync($"api/reservations/enrolments/{enrolment!["enrolmentId"]}/plannings/{month:yyyy-MM}");
                    if (FirstLocked(planning, today) is { } day)
                        return new StoryDay($"{child["childId"]}", $"{enrolment["enrolmentId"]}", $"{enrolment["place"]}", day);
                }

        throw new StoryDiffers("no child has a reserved day whose limit has passed");
    }

    /// <summary>The state of one day of a planning, as the service names it.</summary>
    public static string StateOf(JsonNode planning, DateOnly day) =>
        $"{planning["days"]!.AsArray().First(entry => $"{entry!["day"]}" == $"{day:yyyy-MM-dd}")!["state"]}";

    private static DateOnly? FirstLocked(JsonNode planning, DateOnly today) => planning["days"]!.AsArray()
        .Where(entry => $"{entry!["state"]}" == "reserved" && !entry["canChange"]!.GetValue<bool>())
        .Select(entry => (DateOnly?)DateOnly.ParseExact($"{entry!["day"]}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        .FirstOrDefault(day => day >= today);
}
