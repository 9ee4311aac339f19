using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>An enrolment of a child, whose days can be declared.</summary>
internal sealed record Seat(string ChildId, string EnrolmentId);

/// <summary>The services as one parent of one household calls them; each request is retried until there is a response.</summary>
internal sealed class Door(Entrance entrance, AnswerTimes times, string login, string householdCode) : IDisposable
{
    private readonly HttpClient _reservations = Client(times, entrance.Reservations, "reservations", login, householdCode);
    private readonly HttpClient _documents = Client(times, entrance.Documents, "documents", login, householdCode);

    /// <summary>Uploads a certificate and returns its receipt.</summary>
    public async Task<string> UploadAsync()
    {
        var certificate = await File.ReadAllBytesAsync(
            Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo/certificat-medical.pdf"));
        const string path = "api/documents/households/mine/supporting-documents";
        var answer = await RetryAsync(() => _documents.PostAsync(path, new MultipartFormDataContent
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
        .. (await RetryAsync(() => _reservations.GetAsync("api/reservations/households/mine/children"))).AsArray().SelectMany(child =>
            child!["enrolments"]!.AsArray().Select(enrolment => new Seat($"{child["childId"]}", $"{enrolment!["enrolmentId"]}"))),
    ];

    public async Task<IReadOnlyList<DateOnly>> ReservedDaysAsync(Seat seat)
    {
        var days = new List<DateOnly>();
        for (var month = new DateOnly(2026, 12, 1); month.Year < 2028; month = month.AddMonths(1))
            days.AddRange(
                (await MonthAsync(seat.EnrolmentId, month)).Where(day => $"{day!["state"]}" == "reserved").Select(day => Day(day!)));
        return days;
    }

    /// <summary>Declares this day, by the same key in each retry; returns the absence's id.</summary>
    public async Task<string> DeclareAsync(Seat seat, DateOnly day, string receipt, string key)
    {
        var enrolmentIds = new[] { seat.EnrolmentId };
        var body =
            new { childId = seat.ChildId, enrolmentIds, from = day, to = day, reason = "childIllness", receipts = new[] { receipt } };
        var answer = await RetryAsync(async () =>
        {
            const string path = "api/reservations/households/mine/absences";
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            request.Headers.Add("Idempotency-Key", key);
            return await _reservations.SendAsync(request);
        });
        return $"{answer["id"]}";
    }

    /// <summary>The days of one month as the family sees them.</summary>
    public async Task<JsonArray> MonthAsync(string enrolment, DateOnly month) => (await RetryAsync(() =>
        _reservations.GetAsync($"api/reservations/households/mine/enrolments/{enrolment}/plannings/{month:yyyy-MM}")))["days"]!.AsArray();

    public void Dispose()
    {
        _reservations.Dispose();
        _documents.Dispose();
    }

    private static DateOnly Day(JsonNode day) => DateOnly.ParseExact($"{day["day"]}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Retries while the service is unavailable or its process ends before the response.</summary>
    private async Task<JsonNode> RetryAsync(Func<Task<HttpResponseMessage>> send) => await Eventually.Some(
        async () =>
        {
            try
            {
                await AuthorizeAsync();
                using var answer = await send();
                if (!answer.IsSuccessStatusCode)
                    entrance.Failed?.Invoke(
                        $"{(int)answer.StatusCode} to {answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}");
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                    return null;
                Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                return await answer.Content.ReadFromJsonAsync<JsonNode>();
            }
            catch (Exception unavailable) when (unavailable is HttpRequestException or IOException)
            {
                entrance.Failed?.Invoke($"{unavailable.Message} {unavailable.InnerException?.Message}");
                return null;
            }
        },
        "an answer of the service", entrance.Patience, entrance.Ended);

    private async Task AuthorizeAsync()
    {
        if (entrance.Token is null)
            return;
        var token = new AuthenticationHeaderValue("Bearer", await entrance.Token(login));
        (_reservations.DefaultRequestHeaders.Authorization, _documents.DefaultRequestHeaders.Authorization) = (token, token);
    }

    private static HttpClient Client(AnswerTimes times, Uri address, string audience, string login, string householdCode)
    {
        var token = TestTokens.Issue(audience, "family", DemoIds.Account(login), DemoIds.Household(householdCode));
        return new HttpClient(times, disposeHandler: false)
        {
            BaseAddress = address,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
    }
}
