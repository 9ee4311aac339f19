using System.Net.Http.Headers;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>A gateway and a service that both check the access token; the service finds one month and returns its days as JSON.</summary>
internal sealed class CheckedFind : IAsyncDisposable
{
    private const string Service = "reservations";

    private readonly Loopback _service;
    private readonly Loopback _gateway;
    private readonly HttpClient _http;

    private CheckedFind(Loopback service, Loopback gateway)
    {
        (_service, _gateway, _http) = (service, gateway, new HttpClient { BaseAddress = gateway.Address });
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", TestTokens.Issue(Service, "family", "an-account", "a-household"));
    }

    public static async Task<CheckedFind> StartAsync(IMongoDatabase database)
    {
        var months = database.GetCollection<Month>("months");
        await months.ReplaceOneAsync(month => month.Id == Month.TheOne, Month.Full(), new ReplaceOptions { IsUpsert = true });
        var service = await Loopback.StartAsync(AddTokens, app =>
        {
            UseTokens(app);
            app.MapGet("/month", () => months.Find(month => month.Id == Month.TheOne).FirstAsync()).RequireAuthorization(Policies.Family);
        });
        return new CheckedFind(service, await Proxy.StartAsync(service.Address, AddTokens, UseTokens, Policies.SignedIn));
    }

    public Task ReadAsync() => _http.GetByteArrayAsync("month");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _gateway.DisposeAsync();
        await _service.DisposeAsync();
    }

    private static void AddTokens(WebApplicationBuilder builder)
    {
        builder.AddAccessTokens(Service);
        builder.Services.Configure<AuthOptions>(auth => auth.AllowHttp = true);
        TestTokens.Trust(builder.Services);
    }

    private static void UseTokens(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}

/// <summary>What a planning's month looks like to a family, stored as it is answered.</summary>
internal sealed record Month(string Id, IReadOnlyList<MonthDay> Days)
{
    public const string TheOne = "2026-12";

    public static Month Full() => new(TheOne, [.. Enumerable.Range(1, 31).Select(day => new MonthDay(
        $"2026-12-{day:00}", "reserved", $"2026-11-{Math.Min(day, 30):00}T22:59:59Z", false,
            "locked", "Le délai pour modifier ce jour est passé depuis le mardi 24 novembre."))]);
}

internal sealed record MonthDay(string Day, string State, string Deadline, bool CanChange, string Code, string Reason);
