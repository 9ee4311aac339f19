namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>The countdown of an open space.</summary>
internal static class CountdownRules
{
    /// <summary>For the time that the page needs to arrive, and for clocks that differ.</summary>
    private const int Margin = 2;

    /// <summary>In how many seconds a page with documents changes: the space is closed by then, unless it was used meanwhile.</summary>
    /// <param name="end">When the space closes.</param>
    public static int Seconds(DateTimeOffset end, DateTimeOffset now) => Math.Max(0, (int)Math.Ceiling((end - now).TotalSeconds)) + Margin;
}
