using System.Net.Http.Headers;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>A gateway and a service that both check the access token; the service finds one month and answers its days as JSON.</summary>
internal static class CheckedFind
{
    private const int Count = 3000;
    private const string Service = "reservations";

    public static async Task<Measured> MeasureAsync(IMongoDatabase database)
    {
        var months = database.GetCollection<Month>("months");
        await months.InsertOneAsync(Month.Full());
        await using var service = await Loopback.StartAsync(AddTokens, app =>
        {
            UseTokens(app);
            app.MapGet("/month", () => months.Find(month => month.Id == Month.TheOne).FirstAsync()).RequireAuthorization(Policies.Family);
        });
        await using var gateway = await Proxy.StartAsync(service.Address, AddTokens, UseTokens, Policies.SignedIn);
        using var http = new HttpClient { BaseAddress = gateway.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", TestTokens.Issue(Service, "family", "an-account", "a-household"));
        return await MeasureAsync(() => http.GetByteArrayAsync("month"));
    }

    /// <summary>In the way that the month of planning is measured.</summary>
    public static async Task<Measured> MeasureAsync(Func<Task> work)
    {
        var perSecond = await Sampling.PerSecondAsync(Measured.Connections, Sampling.WarmUp, work);
        await Sampling.RestAsync();
        return new(await Sampling.OneAtATimeAsync(TimeSpan.FromSeconds(1), Count, work), perSecond);
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

/// <summary>One at a time, and with so many in flight.</summary>
internal sealed record Measured(Samples Alone, double PerSecond)
{
    public const int Connections = 16;
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
