using System.Collections.Concurrent;
using System.Security.Claims;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>
/// An issuer that accepts each refresh token once, as the real one does, and at the same address the API that the portal's
/// pages call.
/// </summary>
public sealed class StubIssuer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _sessions = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _renewals;

    private StubIssuer(WebApplication app) => _app = app;

    /// <summary>The family account that no household has.</summary>
    public const string Unlinked = "unlinked";

    public static string ClientSecret => "a-secret-of-the-tests";

    public static string SignOutTicket => "a-ticket-of-the-tests";

    public int Port { get; private init; }

    /// <summary>How long the access tokens live that it gives out; the portal renews what ends within 30 s.</summary>
    public int LifetimeSeconds { get; set; } = 600;

    /// <summary>The API that the portal calls at the same address.</summary>
    public StubApi Api { get; } = new();

    public int Renewals => _renewals;

    /// <summary>What the sign-in page would do: a code for this person.</summary>
    public string Authorize(string role, string account, string nonce)
    {
        var session = $"session-{Guid.CreateVersion7():N}";
        _sessions[account] = session;
        return Keep($"{role}|{account}|{nonce}|{session}");
    }

    /// <summary>The session of the account's latest sign-in: the claim <c>sid</c> of its identity token.</summary>
    public string SessionOf(string account) => _sessions[account];

    /// <summary>Every refresh token given out so far is refused.</summary>
    public void RevokeAll() => _people.Clear();

    /// <summary>Every refresh token given out to the account so far is refused: its sessions were closed.</summary>
    public void Revoke(string account)
    {
        foreach (var (token, person) in _people)
            if (person.Split('|')[1] == account)
                _people.TryRemove(token, out _);
    }

    public static async Task<StubIssuer> StartAsync()
    {
        var port = FreePort.Next();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var issuer = new StubIssuer(builder.Build()) { Port = port };
        issuer.Map();
        await issuer._app.StartAsync();
        return issuer;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", (HttpRequest request) => Results.Text(Metadata(At(request)), "application/json"));
        _app.MapGet("/.well-known/jwks", () => Results.Text(TestTokens.JsonWebKeySet, "application/json"));
        _app.MapPost("/connect/token", (Delegate)TokenAsync);
        _app.MapPost("/connect/sign-out-ticket", (Delegate)SignOutTicketAsync);
        Api.Map(_app);
    }

    /// <summary>The public address that the portal uses; one outside this machine has TLS in front of it.</summary>
    private static string At(HttpRequest request) => $"{(request.Host.Host == "localhost" ? "http" : "https")}://{request.Host}/";

    private static string Metadata(string at) => $$"""
        { "issuer": "{{TestTokens.Issuer}}", "authorization_endpoint": "{{at}}connect/authorize", "token_endpoint": "{{at}}connect/token",
          "end_session_endpoint": "{{at}}connect/endsession", "jwks_uri": "{{at}}.well-known/jwks" }
        """;

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var renewal = form["grant_type"] == "refresh_token";
        var token = form[renewal ? "refresh_token" : "code"].ToString();
        if (form["client_secret"] != ClientSecret || !_people.TryRemove(token, out var person))
            return Results.BadRequest(new { error = "invalid_grant" });
        if (renewal)
            Interlocked.Increment(ref _renewals);
        var parts = person.Split('|');
        return Results.Json(new
        {
            token_type = "Bearer",
            expires_in = LifetimeSeconds,
            access_token = TestTokens.Issue("reservations", parts[0], parts[1], HouseholdOf(parts)),
            refresh_token = Keep(person),
            id_token = TestTokens.Issue("portal", parts[0], parts[1], HouseholdOf(parts), Profile(parts[2], parts[3])),
        });
    }

    private static string? HouseholdOf(string[] parts) => parts.Contains(Unlinked, StringComparer.Ordinal) ? null : "household";

    /// <summary>A ticket for each identity token that arrives in a body, from the portal.</summary>
    private static async Task<IResult> SignOutTicketAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        return form["client_secret"] == ClientSecret && form["id_token_hint"].ToString().StartsWith("eyJ", StringComparison.Ordinal)
            ? Results.Json(new { sign_out_ticket = SignOutTicket })
            : Results.BadRequest(new { error = "invalid_client" });
    }

    private string Keep(string person)
    {
        var token = $"refresh-{Guid.CreateVersion7():N}";
        _people[token] = person;
        return token;
    }

    private static Claim[] Profile(string nonce, string session) =>
    [
        new("nonce", nonce), new("sid", session), new("title", "Madame"), new("family_name", "Toulemonde"),
        new("last_connection", "2026-11-24T17:55:00.0000000+00:00"),
    ];
}
