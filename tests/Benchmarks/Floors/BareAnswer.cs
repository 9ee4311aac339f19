using EspaceFamille.Benchmarks.Harness;
using Microsoft.AspNetCore.Builder;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>Kestrel returns one word.</summary>
internal static class BareAnswer
{
    private const int Count = 5000;

    public static async Task<Samples> MeasureAsync()
    {
        await using var service = await StartAsync();
        using var http = new HttpClient { BaseAddress = service.Address };
        return await Sampling.OneAtATimeAsync(warmUp: Count, Count, () => http.GetStringAsync(""));
    }

    public static Task<Loopback> StartAsync() => Loopback.StartAsync(_ => { }, app => app.MapGet("/", () => "ok"));
}
