namespace EspaceFamille.TestKit;

/// <summary>Waits for a condition, never for a duration; the limit only ends a broken test.</summary>
public static class Eventually
{
    /// <summary>Long enough for the slowest machine: a test that passes does not wait for it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(20);

    /// <exception cref="TimeoutException">The condition is still false at the limit, or when nobody waits for it any more.</exception>
    public static async Task True(Func<Task<bool>> condition, string what, TimeSpan? limit = null, CancellationToken ended = default)
    {
        using var timer = new PeriodicTimer(PollingInterval);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ended);
        deadline.CancelAfter(limit ?? Limit);
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

    /// <exception cref="TimeoutException">There is still nothing at the limit, or when nobody waits for it any more.</exception>
    public static async Task<T> Some<T>(Func<Task<T?>> read, string what, TimeSpan? limit = null, CancellationToken ended = default)
        where T : class
    {
        T? found = null;
        await True(async () => (found = await read()) is not null, what, limit, ended);
        return found!;
    }
}
