namespace EspaceFamille.Story;

/// <summary>Waits for what another process does, by asking again; the limit only ends a story that has gone wrong.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task<T> ForAsync<T>(string what, Func<Task<T?>> read)
        where T : class
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Limit)
        {
            if (await read() is { } found)
                return found;
            await timer.WaitForNextTickAsync();
        }

        throw new StoryDiffers($"{what} did not come within {Limit.TotalSeconds} s");
    }
}
