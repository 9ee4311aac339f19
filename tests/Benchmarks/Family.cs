using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Story;
using EspaceFamille.TestKit;

namespace EspaceFamille.Benchmarks;

/// <summary>An enrolment with its days that are reserved and may still be changed, and all that are reserved.</summary>
internal sealed record Booked(string ChildId, string EnrolmentId, IReadOnlyList<DateOnly> Open, IReadOnlyList<DateOnly> Reserved);

/// <summary>A parent of the fictive town at the gateway, with an access token of ten minutes.</summary>
internal sealed class Family : IDisposable
{
    private readonly HttpClient _http;

    private Family(Uri gateway, string token, string login)
    {
        AccountId = DemoIds.Account(login);
        var authorization = new AuthenticationHeaderValue("Bearer", token);
        _http = new HttpClient { BaseAddress = gateway, DefaultRequestHeaders = { Authorization = authorization } };
    }

    public string AccountId { get; }

    public static async Task<Family> SignInAsync(StoryOptions options, string login)
    {
        using var dance = new SignInDance(options.Gateway, Account(options, login));
        return new Family(options.Gateway, await dance.SignInAsync(), login);
    }

    public static DemoAccount Account(StoryOptions options, string login) =>
        DemoAccount.ReadAll(options.Credentials).Single(account => account.Login == login);

    /// <summary>Every enrolment of every child, with the days from that month on.</summary>
    public async Task<IReadOnlyList<Booked>> BookedAsync(DateOnly first, int months)
    {
        var all = new List<Booked>();
        foreach (var child in Array(await GetAsync("api/reservations/households/mine/children")))
            foreach (var enrolment in Array(child["enrolments"]!).Select(entry => $"{entry["enrolmentId"]}"))
            {
                var days = new List<JsonNode>();
                foreach (var month in Enumerable.Range(0, months).Select(first.AddMonths))
                {
                    var planning = await GetAsync($"api/reservations/households/mine/enrolments/{enrolment}/plannings/{month:yyyy-MM}");
                    days.AddRange(Array(planning["days"]!).Where(day => $"{day["state"]}" == "reserved"));
                }

                var open = days.Where(day => day["canChange"]!.GetValue<bool>()).Select(Day);
                all.Add(new($"{child["childId"]}", enrolment, [.. open], [.. days.Select(Day)]));
            }

        return all;
    }

    public async Task ReadAsync(string path)
    {
        using var response = await _http.GetAsync(path);
        response.EnsureSuccessStatusCode();
    }

    public async Task<JsonNode> GetAsync(string path) => (await _http.GetFromJsonAsync<JsonNode>(path))!;

    /// <exception cref="HttpRequestException">The answer is another one; its message holds what was said.</exception>
    public async Task<JsonNode> PostAsync(string path, HttpContent content, HttpStatusCode expected = HttpStatusCode.Created)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        using var response = await _http.SendAsync(request);
        return response.StatusCode == expected
            ? (await response.Content.ReadFromJsonAsync<JsonNode>())!
            : throw new HttpRequestException($"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => _http.Dispose();

    private static IEnumerable<JsonNode> Array(JsonNode node) => node.AsArray().OfType<JsonNode>();

    private static DateOnly Day(JsonNode day) => DateOnly.ParseExact($"{day["day"]}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
