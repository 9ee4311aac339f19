namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>
/// Counts the calls of a page. Told how many they are, it answers none before all of them have arrived: a page that waits for an
/// answer before it sends the next call is found out, however fast or slow the machine is.
/// </summary>
public sealed class CallGate
{
    /// <summary>Only a page that fails waits for so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private List<string> _calls = [];
    private int _expected;
    private TaskCompletionSource _open = new();

    /// <summary>The calls since the start, in the order of their arrival.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    /// <summary>The calls that had arrived when the gate gave up waiting for the others; null where all arrived.</summary>
    public IReadOnlyList<string>? Incomplete { get; private set; }

    /// <param name="expected">The number of calls to answer together; 0 or 1 answers each at once.</param>
    public void Start(int expected = 0)
    {
        lock (_lock)
            (_calls, _expected, _open, Incomplete) = ([], expected, new(TaskCreationOptions.RunContinuationsAsynchronously), null);
    }

    public async Task PassAsync(string call)
    {
        TaskCompletionSource open;
        lock (_lock)
        {
            _calls.Add(call);
            open = _open;
            if (_calls.Count >= _expected)
                open.TrySetResult();
        }

        try
        {
            await open.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            Incomplete ??= Calls;
            open.TrySetResult();
        }
    }
}
