namespace EspaceFamille.TestKit;

/// <summary>Waits for a condition, never for a duration; the limit is only there so that a broken test ends.</summary>
public static class Eventually
{
    public static async Task True(Func<Task<bool>> condition, string what, TimeSpan? limit = null)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var deadline = new CancellationTokenSource(limit ?? TimeSpan.FromSeconds(30));
        while (!await condition())
        {
            try
            {
                await timer.WaitForNextTickAsync(deadline.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"It did not come true: {what}", late);
            }
        }
    }

    public static async Task<T> Some<T>(Func<Task<T?>> read, string what, TimeSpan? limit = null)
        where T : class
    {
        T? found = null;
        await True(async () => (found = await read()) is not null, what, limit);
        return found!;
    }
}
