using System.Text.Json;

namespace EspaceFamille.Samples.Kitchen;

/// <summary>What the kitchen knows of each enrolment and day: the state with the highest version.</summary>
internal sealed class Meals
{
    public Dictionary<string, Enrolment> Enrolments { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Takes an event or a row of a snapshot. Order does not matter, and a repeated one changes nothing.</summary>
    public void Take(JsonElement received)
    {
        var (subject, data) = (received.GetProperty("subject").GetString()!, received.GetProperty("data"));
        var version = data.GetProperty("version").GetInt64();
        if (!Enrolments.TryGetValue(subject, out var known))
            Enrolments[subject] = known = new Enrolment();
        var whole = !data.TryGetProperty("days", out var days) || data.GetProperty("complete").GetBoolean();
        if (days.ValueKind is JsonValueKind.Array && version > known.Version)
            (known.Version, known.Place, known.Group) = (version, Text(data, "place"), Text(data, "group"));
        var floor = known.FreeSince;
        if (whole && version > floor)
        {
            known.FreeSince = version;
            foreach (var day in known.Days.Where(day => day.Value.Version < version).ToArray())
                known.Days.Remove(day.Key);
        }

        foreach (var day in days.ValueKind is JsonValueKind.Array ? days.EnumerateArray() : default)
        {
            var (date, at) = (Text(day, "day"), day.GetProperty("version").GetInt64());
            if (at > (known.Days.GetValueOrDefault(date)?.Version ?? floor))
                known.Days[date] = new Day(Text(day, "state"), at);
        }
    }

    /// <summary>The meals to cook, by day, place and group.</summary>
    public IReadOnlyDictionary<(string Day, string Place, string Group), int> Count() => Enrolments.Values
        .SelectMany(enrolment => enrolment.Days.Where(day => day.Value.IsCooked).Select(day => (day.Key, enrolment.Place, enrolment.Group)))
        .CountBy(meal => meal).ToDictionary();

    /// <summary>The meals of the days that an event lists.</summary>
    public IEnumerable<string> Changed(JsonElement received)
    {
        var (data, count) = (received.GetProperty("data"), Count());
        foreach (var day in data.TryGetProperty("days", out var days) ? days.EnumerateArray() : default)
        {
            var meal = (Text(day, "day"), Text(data, "place"), Text(data, "group"));
            yield return $"{meal.Item1} {meal.Item2} {meal.Item3}: {count.GetValueOrDefault(meal)}";
        }
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}

/// <summary>The days of one enrolment in a school year.</summary>
internal sealed class Enrolment
{
    /// <summary>Of the event that stated place and group last.</summary>
    public long Version { get; set; }
    public string Place { get; set; } = "";
    public string Group { get; set; } = "";

    /// <summary>At this version every day that is not kept was free.</summary>
    public long FreeSince { get; set; }
    public Dictionary<string, Day> Days { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>The state of a day, and the version at which it came into it.</summary>
internal sealed record Day(string State, long Version)
{
    /// <summary>Whether a meal is cooked: a refused absence does not change that the day is reserved.</summary>
    internal bool IsCooked => State is "Reserved" or "AbsentRefused" or "Served" or "ServedUnreserved";
}
