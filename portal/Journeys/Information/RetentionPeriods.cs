using EspaceFamille.Platform;

namespace EspaceFamille.Portal.Journeys.Information;

/// <summary>
/// How long each service keeps personal data, as the service itself answers from the settings that it erases by; read again after ten
/// minutes, and kept while a service is unavailable.
/// </summary>
internal sealed class RetentionPeriods(IHttpClientFactory clients, RetentionPolicy own, TimeProvider clock)
{
    private static readonly string[] Services = ["identity", "reservations", "documents", "notifications", "partners"];
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, (DateTimeOffset At, RetentionResponse Response)> _read = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();

    public async Task<RetentionSheet> ReadAsync(CancellationToken cancel)
    {
        var read = await Task.WhenAll(Services.Select(service => ReadAsync(service, cancel)));
        var answered = read.OfType<RetentionResponse>().ToList();
        var mine = own.Classes.Select(data => new RetentionClassResponse(data.Name, $"{own.PeriodOf(data)}"));
        return new RetentionSheet(
            [
                .. RetentionTexts.Lines(answered.SelectMany(one => one.Classes.Select(data => (data, one.SchoolYearEnd)))
                    .Concat(mine.Select(data => (data, own.SchoolYearEnd)))),
            ],
            IsComplete: answered.Count == Services.Length);
    }

    private async Task<RetentionResponse?> ReadAsync(string service, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var last = Last(service);
        if (last is (var at, var response) && now - at < Fresh)
            return response;
        try
        {
            using var http = clients.CreateClient(nameof(RetentionPeriods));
            var read = await http.GetFromJsonAsync($"api/{service}/retention", RetentionJson.Default.RetentionResponse, cancel);
            if (read is null)
                return last?.Response;
            lock (_reading)
                _read[service] = (now, read);
            return read;
        }
        catch (Exception failure) when (failure is HttpRequestException or System.Text.Json.JsonException
            || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return last?.Response;
        }
    }

    private (DateTimeOffset At, RetentionResponse Response)? Last(string service)
    {
        lock (_reading)
            return _read.TryGetValue(service, out var last) ? last : null;
    }
}

/// <summary>What the privacy page shows.</summary>
/// <param name="IsComplete">False while a service is unavailable that has not answered before.</param>
internal sealed record RetentionSheet(IReadOnlyList<RetentionLine> Lines, bool IsComplete);

/// <summary>A class of data and how long it is kept, in words.</summary>
internal sealed record RetentionLine(string Data, string Period);
