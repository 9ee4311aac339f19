using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform.Tests.Security;

/// <summary>A service with one route in each scope, over real sockets. The town has the households <c>h1</c> and <c>h2</c>.</summary>
internal static class ScopedHost
{
    public const string Audience = "scoped";

    public static Task<TestHost> StartAsync(DocDbProcess docDb) => TestHost.StartAsync(
        docDb, Parts.NoBroker,
        routes: Map,
        more: builder => builder.Services.AddSingleton<IHouseholdDirectory>(new Directory()),
        service: Audience);

    private static void Map(WebApplication app)
    {
        var household = app.MapHousehold("/api/scoped");
        household.MapGet(
            "/data", (HouseholdScope scope) => $"{scope.HouseholdId} {scope.Actor.AccountId} {scope.Actor.Role} {scope.ByAgent}");
        household.MapPost("/writes", Write);
        household.MapPost("/keyed", (Body body, HouseholdScope scope) => Idempotency.Of(scope, new IdempotencyKey("same-key"), body).Key);
        app.MapAccount("/api/scoped").MapGet("/account", (Actor actor) => actor.AccountId);
        app.MapStaff("/api/scoped/staff").MapGet("/list", (Actor actor) => actor.Role);
        app.MapStaff("/api/scoped/admin", Policies.Admin).MapGet("/list", (Actor actor) => actor.Role);
    }

    private static IResult Write(Body body, HouseholdScope scope) =>
        OnBehalfParser.TryRead(scope, body.OnBehalf is not null, body.OnBehalf?.Reason, out var onBehalf, out var problem)
            ? TypedResults.Text($"{onBehalf?.AccountId} {onBehalf?.Reason}".Trim())
            : problem;

    internal sealed record Body(string? Value, Acting? OnBehalf);

    internal sealed record Acting(string? Reason);

    private sealed class Directory : IHouseholdDirectory
    {
        public Task<bool> ExistsAsync(string householdId, CancellationToken cancel) => Task.FromResult(householdId is "h1" or "h2");
    }
}
