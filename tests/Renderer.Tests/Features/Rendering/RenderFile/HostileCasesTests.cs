using System.Net;
using System.Net.Sockets;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>
/// Files that attack: each ends as pages or as unreadable, and none reaches the address that it names. ESPACE_CASES=all takes every case;
/// the suite takes a sample.
/// </summary>
[Collection(SharedRenderer.Name)]
public sealed class HostileCasesTests(RendererHost renderer)
{
    private const int SampleEvery = 24;

    [Fact]
    public async Task Render_HostileCases_EndAndReachNobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var every = Environment.GetEnvironmentVariable("ESPACE_CASES") == "all" ? 1 : SampleEvery;
        var names = HostileCases.Names.Where((_, at) => at % every == 0).ToArray();

        await Parallel.ForEachAsync(
            names, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (name, _) => await Ends.AssertAsync(
                renderer, name, Ends.KindOf(name), HostileCases.Read(name, ((IPEndPoint)listener.LocalEndpoint).Port)));

        Assert.NotEmpty(names);
        Assert.False(listener.Pending(), "a file reached the listener");
        Assert.True(renderer.Launcher.JobCount <= 1, "a job left its folder");
    }
}
