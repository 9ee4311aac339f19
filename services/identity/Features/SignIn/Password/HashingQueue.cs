namespace EspaceFamille.Identity.Features.SignIn.Password;

/// <summary>
/// Password hashing is slow by design. Concurrent sign-ins share half of the processors, so that the other half remains
/// for all other requests.
/// </summary>
internal sealed class HashingQueue : IDisposable
{
    private readonly SemaphoreSlim _slots = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Waits for a slot, which is released when the result is disposed.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await _slots.WaitAsync(cancel);
        return new Slot(_slots);
    }

    public void Dispose() => _slots.Dispose();

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
