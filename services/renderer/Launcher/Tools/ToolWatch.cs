using System.Diagnostics;

namespace EspaceFamille.Launcher.Tools;

/// <summary>
/// Measures a tool every <see cref="LimitOptions.Watch"/> until its end: resident memory, address space, processor time, processes and
/// threads. Ends it at a limit that the kernel does not enforce.
/// </summary>
internal sealed class ToolWatch : IDisposable
{
    private readonly Process _process;
    private readonly ToolKind _kind;
    private readonly LimitOptions _limits;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _watching;

    private ToolWatch(Process process, ToolKind kind, LimitOptions limits)
    {
        (_process, _kind, _limits) = (process, kind, limits);
        _watching = WatchAsync();
    }

    /// <summary>What the tool used when it was first seen at or near a limit.</summary>
    public ProcessUse? NearLimit { get; private set; }

    public static ToolWatch Start(Process process, ToolKind kind, LimitOptions limits) => new(process, kind, limits);

    public async Task EndAsync()
    {
        await _over.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _over.Dispose();

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(LimitOptions.Watch, TimeProvider.System);
        do
        {
            if (ProcessUse.OfTree(_process.Id) is not { } use)
                continue;
            if (IsNear(use))
                NearLimit ??= use;
            if ((use.ResidentBytes >= _limits.ResidentBytes || use.Tasks >= _limits.Tasks) && !_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
        while (await timer.WaitForNextTickAsync(_over.Token));
    }

    private bool IsNear(ProcessUse use) =>
        Share(use.ResidentBytes, _limits.ResidentBytes) || Share(use.CpuSeconds, _limits.CpuSeconds) || Share(use.Tasks, _limits.Tasks)
        // A runtime reserves address space, and reports by itself where it gets none.
        || (!_kind.IsManaged && Share(use.AddressSpaceBytes, _limits.AddressSpaceBytes));

    private static bool Share(double used, double limit) => used >= limit * LimitOptions.Share;
}
