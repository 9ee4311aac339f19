using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>The next folder that is created in another. The kernel reports it: a short-lived one is not missed as by polling.</summary>
internal sealed class FirstFolder : IDisposable
{
    private readonly FileSystemWatcher _watcher;
    private readonly TaskCompletionSource _created = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FirstFolder(string parent)
    {
        _watcher = new FileSystemWatcher(parent) { NotifyFilter = NotifyFilters.DirectoryName };
        _watcher.Created += (_, _) => _created.TrySetResult();
        _watcher.EnableRaisingEvents = true;
    }

    public Task Created => _created.Task.WaitAsync(Eventually.Limit);

    public static FirstFolder In(string parent) => new(parent);

    public void Dispose() => _watcher.Dispose();
}
