using System.Globalization;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Reservations;

/// <summary>
/// Another replica of the service, as a process on the same database and broker, that kills itself at a fault point. The host of the
/// tests is then the replica that survives.
/// </summary>
internal sealed class DyingReplica : IAsyncDisposable
{
    private const int KilledExitCode = 128 + 9;
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort.Next()}/");
    private readonly IssuerMetadata _issuer;
    private readonly ChildProcess _process;

    private DyingReplica(ReservationsHost host, IssuerMetadata issuer, string point, DateTimeOffset now)
    {
        _issuer = issuer;
        var settings = host.Settings.Concat(
        [
            new("Auth:InternalAddress", issuer.Address.AbsoluteUri),
            new("Clocks:TestMode", "true"),
            new("Clocks:TownNow", now.ToString("o", CultureInfo.InvariantCulture)),
            new("FaultPoints:Armed", point),
            // Requests of other tests are not this replica's to finish.
            new("Reservations:UnfinishedAfter", "00:10:00"),
            new("ASPNETCORE_URLS", _address.AbsoluteUri),
        ]);
        _process = ChildProcess.Start(
            Repository.Executable("services/reservations", "EspaceFamille.Reservations"), [],
            settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value));
    }

    /// <param name="point">A fault point and its pass, such as <c>save.after:2</c>.</param>
    public static async Task<DyingReplica> StartAsync(ReservationsHost host, string point, DateTimeOffset now)
    {
        var replica = new DyingReplica(host, await IssuerMetadata.StartAsync(), point, now);
        await replica._process.WaitForAsync("Application started");
        return replica;
    }

    /// <summary>Sends the request during which the process is killed, before or after its response.</summary>
    public async Task SendAsync(Pupil pupil, Func<HttpClient, Task> send)
    {
        using var client = new HttpClient { BaseAddress = _address };
        ReservationsHost.AuthorizeParent(client, pupil);
        try
        {
            await send(client);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            // Killed before its response.
        }

        Assert.Equal(KilledExitCode, await _process.WaitForExitAsync());
    }

    public ValueTask DisposeAsync()
    {
        _process.Dispose();
        return _issuer.DisposeAsync();
    }
}
