using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Contracts;
using EspaceFamille.TestKit;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>An absence of one day that the service has answered for with 201.</summary>
internal sealed record Acknowledged(string Id, string Key, string Account, string EnrolmentId, DateOnly Day, long At);

/// <summary>A parent who declares one day after another, and sends the same key again until there is an answer.</summary>
/// <param name="child">Which of the household's children.</param>
internal sealed class Declarant(Town town, string login, string householdCode, int child) : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private readonly string _account = ImportedId.Of("account", login);
    private readonly HttpClient _reservations = Client(town.Reservations.Address, "reservations", login, householdCode);
    private readonly HttpClient _documents = Client(town.Documents.Address, "documents", login, householdCode);
    private string _receipt = "";

    public List<Acknowledged> Declared { get; } = [];

    /// <summary>Uploads one certificate, which all declarations will name, as an illness of several days does.</summary>
    public async Task UploadAsync()
    {
        var certificate = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "deploy/local/demo/certificat-medical.pdf"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent("medical"), "qualification" },
            { new StringContent("Justificatif absence"), "title" },
            { new StringContent("2026-11-25"), "issueDate" },
            { new ByteArrayContent(certificate), "files", "certificat.pdf" },
        };
        using var answer = await _documents.PostAsync("api/documents/supporting-documents", form);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        _receipt = $"{(await answer.Content.ReadFromJsonAsync<JsonNode>())!["receipt"]}";
    }

    /// <summary>Declares a day after another until it is enough, or until so many are declared.</summary>
    public async Task DeclareUntilAsync(CancellationToken enough, int most = int.MaxValue)
    {
        using var pace = new PeriodicTimer(Pace);
        var (childId, enrolments) = await ChildAsync();
        foreach (var enrolment in enrolments)
            foreach (var day in await ReservedDaysAsync(enrolment))
            {
                await pace.WaitForNextTickAsync(CancellationToken.None);
                if (enough.IsCancellationRequested || Declared.Count == most)
                    return;
                await DeclareAsync(childId, enrolment, day);
            }
    }

    /// <summary>The days of one month as the family sees them.</summary>
    public async Task<JsonArray> MonthAsync(string enrolment, DateOnly month) => (await AskAsync(() =>
        _reservations.GetAsync($"api/reservations/enrolments/{enrolment}/plannings/{month:yyyy-MM}")))["days"]!.AsArray();

    public void Dispose()
    {
        _reservations.Dispose();
        _documents.Dispose();
    }

    private async Task DeclareAsync(string childId, string enrolment, DateOnly day)
    {
        var key = $"{Guid.CreateVersion7()}";
        var body = new { childId, enrolmentIds = new[] { enrolment }, from = day, to = day, reason = "childIllness", receipts = new[] { _receipt } };
        var started = TimeProvider.System.GetTimestamp();
        var answer = await AskAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/reservations/absences") { Content = JsonContent.Create(body) };
            request.Headers.Add("Idempotency-Key", key);
            return await _reservations.SendAsync(request);
        });
        Declared.Add(new Acknowledged($"{answer["id"]}", key, _account, enrolment, day, started));
    }

    private async Task<(string Id, string[] Enrolments)> ChildAsync()
    {
        var children = await AskAsync(() => _reservations.GetAsync("api/reservations/children"));
        var entry = children[child]!;
        return ($"{entry["childId"]}", [.. entry["enrolments"]!.AsArray().Select(enrolment => $"{enrolment!["enrolmentId"]}")]);
    }

    private async Task<IReadOnlyList<DateOnly>> ReservedDaysAsync(string enrolment)
    {
        var days = new List<DateOnly>();
        for (var month = new DateOnly(2026, 12, 1); month.Year < 2028; month = month.AddMonths(1))
            days.AddRange((await MonthAsync(enrolment, month))
                .Where(day => $"{day!["state"]}" == "reserved").Select(day => Day(day!)));
        return days;
    }

    private static DateOnly Day(JsonNode day) => DateOnly.ParseExact($"{day["day"]}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Asks again while the service is away or has died over its answer.</summary>
    private static async Task<JsonNode> AskAsync(Func<Task<HttpResponseMessage>> ask) => await Eventually.Some(
        async () =>
        {
            try
            {
                using var answer = await ask();
                Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                return await answer.Content.ReadFromJsonAsync<JsonNode>();
            }
            catch (Exception away) when (away is HttpRequestException or IOException)
            {
                return null;
            }
        },
        "an answer of the reservations service", TimeSpan.FromSeconds(60));

    private static HttpClient Client(Uri address, string audience, string login, string householdCode)
    {
        var token = TestTokens.Issue(audience, "family", ImportedId.Of("account", login), ImportedId.Household(householdCode));
        return new HttpClient { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
    }
}
