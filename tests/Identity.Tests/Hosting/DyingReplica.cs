using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>
/// Another replica of the service, as a process on the same database with the same keys, that kills itself at a fault point. The host of
/// the tests is then the replica that survives.
/// </summary>
internal sealed class DyingReplica : IAsyncDisposable
{
    private const int KilledExitCode = 128 + 9;
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort.Next()}/");
    private readonly IdentityHost _host;
    private readonly ChildProcess _process;

    private DyingReplica(IdentityHost host, string point)
    {
        _host = host;
        var settings = host.Settings.Concat(
        [
            new("Clocks:TestMode", "true"),
            new("Clocks:TownNow", host.TownTime.GetUtcNow().ToString("o", CultureInfo.InvariantCulture)),
            new("FaultPoints:Armed", point),
            new("ASPNETCORE_URLS", _address.AbsoluteUri),
        ]);
        _process = ChildProcess.Start(
            Repository.Executable("services/identity", "EspaceFamille.Identity"), [],
            settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value ?? ""));
    }

    /// <param name="point">A fault point and its pass, such as <c>save.after:2</c>.</param>
    public static async Task<DyingReplica> StartAsync(IdentityHost host, string point)
    {
        var replica = new DyingReplica(host, point);
        await replica._process.WaitForAsync("Application started");
        return replica;
    }

    /// <summary>Sends the request of an agent during which the process is killed.</summary>
    public Task PostAsync(string path, HttpContent body)
    {
        var key = _host.Services.GetRequiredService<OidcKeys>().Signing[0];
        var token = new AccessTokenIssuer(key, IdentityHost.Issuer, "identity").Issue(new Bearer("agent-1", "agent", Household: null));
        return SendAsync(client =>
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return client.PostAsync(path, body);
        });
    }

    /// <summary>Submits the form of a page, as the browser with these cookies does.</summary>
    public Task SubmitAsync(string page, CookieContainer cookies) => SendAsync(client =>
    {
        client.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(new Uri(IdentityHost.Issuer)));
        return client.SubmitAsync(page);
    });

    public ValueTask DisposeAsync()
    {
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SendAsync(Func<HttpClient, Task<HttpResponseMessage>> send)
    {
        using var handler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = _address };
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => send(client));
        Assert.Equal(KilledExitCode, await _process.WaitForExitAsync());
    }
}
