namespace EspaceFamille.Platform;

/// <summary>When agents read something of a household, for the household to see. Which agent is not disclosed to it.</summary>
internal static class JournalReadings
{
    private static readonly TimeSpan Same = TimeSpan.FromMinutes(10);

    /// <summary>The instants of the readings, oldest first: those of one agent within ten minutes are one.</summary>
    public static IReadOnlyList<DateTimeOffset> Of(IEnumerable<JournalEntry> entries)
    {
        var last = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var readings = new List<DateTimeOffset>();
        foreach (var entry in entries.OrderBy(entry => entry.At))
        {
            var agent = entry.AccountId ?? "";
            if (last.TryGetValue(agent, out var before) && entry.At - before < Same)
                continue;
            last[agent] = entry.At;
            readings.Add(entry.At);
        }

        return readings;
    }
}
