using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Platform.Tests.Journals;

/// <summary>Which entries administrators read and export.</summary>
[Collection(SharedParts.Name)]
public sealed class JournalFilterTests(Parts parts) : IAsyncLifetime
{
    private const string Service = "journalled";
    private static readonly CancellationToken None = CancellationToken.None;
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker, service: Service);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("&account=a2", "t2")]
    [InlineData("&actions=sign,other", "t3")]
    [InlineData("&from=DAY&until=DAY", "t4")]
    public async Task Read_WithAFilter_HasOnlyWhatItNames(string filter, string expected)
    {
        var household = $"h-{Ids.New()}";
        var noon = new DateTimeOffset(ThisHour.UtcDateTime.Date.AddHours(11), TimeSpan.Zero);
        await Journal.WriteAllAsync(
        [
            Entry(1, household), Entry(2, household) with { AccountId = "a2", SubjectId = "t2" },
            Entry(3, household) with { Action = "other", SubjectId = "t3" },
            Entry(0, household) with { At = noon.AddDays(1), SubjectId = "t4" }, Entry(0, household) with { At = noon.AddDays(2) },
        ],
            None);
        var days = filter.Replace("DAY", $"{noon.AddDays(1):yyyy-MM-dd}", StringComparison.Ordinal);
        using var response = await GetAsync($"?household={household}{days}", "admin");

        var page = (await response.Content.ReadFromJsonAsync<JournalResponse>())!;

        Assert.Equal([expected], page.Entries.Where(entry => entry.Action != "readJournal").Select(entry => entry.SubjectId));
    }

    [Fact]
    public async Task Export_ByAnAdministrator_HasEachEntryNewestFirstAndIsAnEntryItself()
    {
        foreach (var minute in Enumerable.Range(0, 3))
            await Journal.WriteAsync(Entry(minute, "h11"), None);
        using var response = await GetAsync("/export?household=h11&from=2026-11-01", "admin");

        var entries = (await response.Content.ReadFromJsonAsync<JournalEntry[]>())!;

        Assert.Equal([2, 1, 0], entries.Where(entry => entry.Action == "test").Select(entry => entry.At.Minute));
        Assert.Equal(
            ("exportJournal", "a1"),
            (await Journal.NewestAsync("h11", after: null, 10, None)).Where(entry => entry.Action != "test")
                .Select(entry => (entry.Action, entry.AccountId)).Single());
    }

    [Fact]
    public async Task Export_ByAnAgent_IsForbidden()
    {
        using var response = await GetAsync("/export", "agent");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    /// <summary>Recent: the retention of the host erases older entries while a test runs.</summary>
    private static readonly DateTimeOffset ThisHour = new(
        TimeProvider.System.GetUtcNow().Ticks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero);

    private Journal Journal => _host.Services.GetRequiredService<Journal>();

    private static JournalEntry Entry(int minute, string household) =>
        new(Ids.New(), ThisHour.AddMinutes(minute), "a1", "agent", household, "test") { SubjectKind = "thing", SubjectId = "t1" };

    private async Task<HttpResponseMessage> GetAsync(string rest, string role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/{Service}/journal{rest}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.Issue(Service, role, "a1", household: null));
        return await _host.Http.SendAsync(request);
    }
}
