namespace EspaceFamille.Story;

/// <summary>Waits for an effect of another process by polling; the limit is only reached when the story has failed.</summary>
internal static class Polling
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

        throw new StoryDiffers($"{what} did not happen within {Limit.TotalSeconds} s");
    }
}
