namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>
/// Checking a password is made to be slow. Many at once take turns on half of the processors, so that families who read
/// their plannings meanwhile have the other half.
/// </summary>
internal sealed class HashingTurns : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Waits for a turn, which ends with what it answers.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel);
        return new Turn(_turns);
    }

    public void Dispose() => _turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
