using EspaceFamille.Platform;
using EspaceFamille.TestKit.Renderers;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// From an upload to its pages: a launcher, a renderer and a documents service in the place of the town's own, each of which can be killed
/// on the way and is restarted at once.
/// </summary>
internal sealed class Rendering : IDisposable
{
    private readonly List<LauncherProcess> _launchers = [new()];
    private readonly ServiceProcess _renderer, _documents;
    private FirstFolder? _job;

    public Rendering(Town town)
    {
        _renderer = town.RendererWith(_launchers[0].Socket);
        _documents = town.DocumentsWith(_renderer.Address);
    }

    public Uri Documents => _documents.Address;

    /// <summary>A kill within each process.</summary>
    public IReadOnlyList<RenderingKill> Sample =>
    [
        At("documents", _documents, FaultPoints.BeforePages), At("renderer", _renderer, FaultPoints.WithinResponse),
        new("launcher within a job", AwaitJobAsync, KillLauncherAsync),
    ];

    /// <summary>At every step. The upload itself is the first save of the documents service.</summary>
    public IReadOnlyList<RenderingKill> All =>
    [
        .. Sample,
        At("documents", _documents, FaultPoints.AfterSave), At("documents", _documents, FaultPoints.BeforePublish),
        At("documents", _documents, FaultPoints.BeforeConfirm), At("documents", _documents, FaultPoints.AfterPages),
        At("documents", _documents, FaultPoints.BeforeSave, pass: 2), At("documents", _documents, FaultPoints.AfterSave, pass: 2),
        At("documents", _documents, FaultPoints.BeforeSave, pass: 3), At("documents", _documents, FaultPoints.BeforeAcknowledge),
        At("renderer", _renderer, FaultPoints.BeforeRender), At("renderer", _renderer, FaultPoints.AfterRender),
    ];

    public async Task StartAsync()
    {
        await _launchers[0].WaitUntilReadyAsync();
        await Task.WhenAll(_renderer.StartAsync(), _documents.StartAsync());
    }

    public void Dispose()
    {
        _documents.Dispose();
        _renderer.Dispose();
        foreach (var launcher in _launchers)
            launcher.Dispose();
    }

    private static RenderingKill At(string name, ServiceProcess process, string point, int pass = 1) => new(
        $"{name} {point}:{pass}", () => process.ArmAsync($"{point}:{pass}"), () => process.DieAndReturnAsync($"{point}:{pass}"));

    private async Task AwaitJobAsync()
    {
        // It is ready once the prepared profile has its folder: the next folder is a job's.
        await _launchers[^1].WaitUntilReadyAsync();
        _job = FirstFolder.In(_launchers[0].Jobs);
    }

    private async Task KillLauncherAsync()
    {
        using (var job = _job!)
            await job.Created;
        var launcher = _launchers[^1];
        launcher.KillAlone();
        await launcher.WaitForExitAsync();
        _launchers.Add(new(("Socket", _launchers[0].Socket), ("WorkFolder", _launchers[0].Jobs)));
    }
}
