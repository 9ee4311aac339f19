using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>A child's place at a table, whose days can be declared.</summary>
internal sealed record Seat(string ChildId, string EnrolmentId);

/// <summary>Where the services are called, who is told of a call that had no use, and where a login's token comes from, if not from the tests.</summary>
internal sealed record Entrance(Uri Reservations, Uri Documents, Action<string>? Failed = null, Func<string, string>? Token = null);

/// <summary>The services as one parent of one household calls them, again and again until there is an answer.</summary>
internal sealed class Door(Entrance entrance, AnswerTimes times, string login, string householdCode) : IDisposable
{
    private readonly HttpClient _reservations = Client(times, entrance, entrance.Reservations, "reservations", login, householdCode);
    private readonly HttpClient _documents = Client(times, entrance, entrance.Documents, "documents", login, householdCode);

    /// <summary>Uploads a certificate; the receipt of it.</summary>
    public async Task<string> UploadAsync()
    {
        var certificate = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "deploy/demo/certificat-medical.pdf"));
        var answer = await AskAsync(() => _documents.PostAsync("api/documents/households/mine/supporting-documents", new MultipartFormDataContent
        {
            { new StringContent("medical"), "qualification" },
            { new StringContent("Justificatif absence"), "title" },
            { new StringContent("2026-11-25"), "issueDate" },
            { new ByteArrayContent(certificate), "files", "certificat.pdf" },
        }));
        return $"{answer["receipt"]}";
    }

    public async Task<IReadOnlyList<Seat>> SeatsAsync() =>
    [
        .. (await AskAsync(() => _reservations.GetAsync("api/reservations/households/mine/children"))).AsArray().SelectMany(child =>
            child!["enrolments"]!.AsArray().Select(enrolment => new Seat($"{child["childId"]}", $"{enrolment!["enrolmentId"]}"))),
    ];

    public async Task<IReadOnlyList<DateOnly>> ReservedDaysAsync(Seat seat)
    {
        var days = new List<DateOnly>();
        for (var month = new DateOnly(2026, 12, 1); month.Year < 2028; month = month.AddMonths(1))
            days.AddRange((await MonthAsync(seat.EnrolmentId, month)).Where(day => $"{day!["state"]}" == "reserved").Select(day => Day(day!)));
        return days;
    }

    /// <summary>Declares this day, by the same key however often it has to ask; the absence's id.</summary>
    public async Task<string> DeclareAsync(Seat seat, DateOnly day, string receipt, string key)
    {
        var body = new { childId = seat.ChildId, enrolmentIds = new[] { seat.EnrolmentId }, from = day, to = day, reason = "childIllness", receipts = new[] { receipt } };
        var answer = await AskAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/reservations/households/mine/absences") { Content = JsonContent.Create(body) };
            request.Headers.Add("Idempotency-Key", key);
            return await _reservations.SendAsync(request);
        });
        return $"{answer["id"]}";
    }

    /// <summary>The days of one month as the family sees them.</summary>
    public async Task<JsonArray> MonthAsync(string enrolment, DateOnly month) => (await AskAsync(() =>
        _reservations.GetAsync($"api/reservations/households/mine/enrolments/{enrolment}/plannings/{month:yyyy-MM}")))["days"]!.AsArray();

    public void Dispose()
    {
        _reservations.Dispose();
        _documents.Dispose();
    }

    private static DateOnly Day(JsonNode day) => DateOnly.ParseExact($"{day["day"]}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Asks again while the service is away or has died over its answer.</summary>
    private async Task<JsonNode> AskAsync(Func<Task<HttpResponseMessage>> ask) => await Eventually.Some(
        async () =>
        {
            try
            {
                using var answer = await ask();
                if (!answer.IsSuccessStatusCode)
                    entrance.Failed?.Invoke($"{(int)answer.StatusCode} to {answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}");
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                    return null;
                Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                return await answer.Content.ReadFromJsonAsync<JsonNode>();
            }
            catch (Exception away) when (away is HttpRequestException or IOException)
            {
                entrance.Failed?.Invoke($"{away.Message} {away.InnerException?.Message}");
                return null;
            }
        },
        "an answer of the service", TimeSpan.FromSeconds(60));

    private static HttpClient Client(AnswerTimes times, Entrance entrance, Uri address, string audience, string login, string householdCode)
    {
        var token = entrance.Token?.Invoke(login) ?? TestTokens.Issue(audience, "family", DemoIds.Account(login), DemoIds.Household(householdCode));
        return new HttpClient(times, disposeHandler: false) { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
    }
}
