using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Rolling;

/// <summary>A Deployment of one replica behind its Service: the next replica is ready before the previous one gets SIGTERM.</summary>
internal sealed class Rollout(Func<ServiceProcess> next) : IAsyncDisposable
{
    private readonly ReplicaService _service = new();
    private ServiceProcess? _current;

    public Uri Address => _service.Address;

    public async Task ReplaceAsync()
    {
        var (before, after) = (_current, next());
        _current = after;
        await after.StartAsync();
        await _service.AddAsync(after.Address);
        if (before is null)
            return;
        using (before)
            Assert.True(await before.StopAsync() == 0, before.Output);
        _service.Remove(before.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _current?.Dispose();
        await _service.DisposeAsync();
    }
}
