using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>Calls of the API.</summary>
internal static class Calls
{
    public static async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(
        this HttpClient client, string path, object body, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Route(path)) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Ids.New());
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    public static async Task<JsonNode> ReadAsync(this HttpClient client, string path) =>
        (await client.GetFromJsonAsync<JsonNode>(Route(path)))!;

    public static async Task<string> StateAsync(this HttpClient client, Pupil pupil, string day) =>
        $"{(await client.DayAsync(pupil, day))["state"]}";

    public static async Task<JsonNode> DayAsync(this HttpClient client, Pupil pupil, string day)
    {
        var planning = await client.ReadAsync($"enrolments/{pupil.EnrolmentId}/plannings/{day[..7]}");
        return planning["days"]!.AsArray().Single(entry => $"{entry!["day"]}" == day)!;
    }

    /// <summary>The route of a path below the caller's own household, or of one that names a household.</summary>
    public static string Route(string path) =>
        path.StartsWith("households/", StringComparison.Ordinal) || path.StartsWith("absences/under-review/", StringComparison.Ordinal)
            || path.StartsWith("closures", StringComparison.Ordinal)
            ? $"/api/reservations/{path}"
            : $"/api/reservations/households/mine/{path}";

    public static object Change(string[] reserve, string[] cancel) => new { reserve, cancel };

    public static object Absence(this ReservationsHost host, Pupil pupil, string from, string to, params string[] receipts) => new
    {
        childId = pupil.ChildId,
        enrolmentIds = new[] { pupil.EnrolmentId },
        from,
        to,
        reason = "childIllness",
        receipts = receipts.Length > 0 ? receipts : [host.Receipt(pupil.HouseholdId)],
    };

    /// <summary>An agent whose rights an administrator has narrowed.</summary>
    public static HttpClient Agent(this ReservationsHost host, string reviews, string? own = null)
    {
        var client = host.Client(role: null, "nobody");
        var bearer = new Bearer("agent-of-a-place", "agent", Household: null) { Reviews = reviews, OwnHouseholds = own };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", TestTokens.IssuerFor("reservations").Issue(bearer));
        return client;
    }

    public static string Receipt(this ReservationsHost host, string household, TimeSpan age = default) => host.Seal.Sign(new Receipt
    {
        DocumentId = Ids.New(),
        HouseholdId = household,
        Qualification = "medical",
        IssuedAt = host.TownTime.GetUtcNow() - age,
        Files = [new DeclaredFile { FileId = Ids.New(), Bytes = 10, Sha256 = "ab" }],
    });

    public static async Task<string> DeclareAsync(this ReservationsHost host, HttpClient parent, Pupil pupil, string from, string to)
    {
        var (status, body) = await parent.SendAsync("absences", host.Absence(pupil, from, to));
        return status == HttpStatusCode.Created ? $"{body["id"]}" : throw new InvalidOperationException($"{status}: {body}");
    }
}
