using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Journeys.Information;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Portal.Tests.Journeys.Information;

/// <summary>The privacy page states what the services answer, and nothing that they do not.</summary>
public sealed class RetentionPeriodsTests : IHttpClientFactory
{
    private readonly MovedClock _clock = new();
    private readonly Services _services = new();

    [Fact]
    public async Task Read_AllServicesAnswer_ReturnsTheirPeriods()
    {
        var sheet = await Periods().ReadAsync(default);

        Assert.True(sheet.IsComplete);
        Assert.Contains("2\u00A0mois après la décision", sheet.Lines.Select(line => line.Period));
    }

    [Fact]
    public async Task Read_ChangedSetting_IsShownAfterTenMinutes()
    {
        var periods = Periods();
        await periods.ReadAsync(default);
        _services.Period = "3 months";

        Assert.DoesNotContain("3\u00A0mois après la décision", await ReadAsync(periods));
        _clock.Moved = TimeSpan.FromMinutes(11);
        Assert.Contains("3\u00A0mois après la décision", await ReadAsync(periods));
    }

    [Fact]
    public async Task Read_ServiceUnavailable_KeepsItsLastAnswer()
    {
        var periods = Periods();
        await periods.ReadAsync(default);
        _services.Status = HttpStatusCode.ServiceUnavailable;
        _clock.Moved = TimeSpan.FromMinutes(11);

        var sheet = await periods.ReadAsync(default);

        Assert.True(sheet.IsComplete);
        Assert.Contains("2\u00A0mois après la décision", sheet.Lines.Select(line => line.Period));
    }

    [Fact]
    public async Task Read_ServiceThatNeverAnswered_IsIncompleteAndStatesNothingOfIt()
    {
        _services.Status = HttpStatusCode.ServiceUnavailable;

        var sheet = await Periods().ReadAsync(default);

        Assert.False(sheet.IsComplete);
        Assert.Empty(sheet.Lines);
    }

    public HttpClient CreateClient(string name) =>
        new(_services, disposeHandler: false) { BaseAddress = new Uri("http://gateway.example/") };

    private static async Task<IEnumerable<string>> ReadAsync(RetentionPeriods periods) =>
        (await periods.ReadAsync(default)).Lines.Select(line => line.Period);

    private RetentionPeriods Periods() => new(
        this, new RetentionPolicy([], Options.Create(new RetentionOptions()), new TownClock(_clock, TimeZoneInfo.Utc)), _clock);

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Moved { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Moved;
    }

    private sealed class Services : HttpMessageHandler
    {
        public string Period { get; set; } = "2 months";

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(Status)
            {
                Content = JsonContent.Create(
                    new RetentionResponse([new("DecidedPieces", Period)], new DateOnly(2001, 8, 31)),
                    RetentionJson.Default.RetentionResponse),
            });
    }
}
