using EspaceFamille.Benchmarks.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>YARP in front of one word.</summary>
internal static class BareHop
{
    private const int Count = 5000;

    public static async Task<Samples> MeasureAsync()
    {
        await using var service = await BareAnswer.StartAsync();
        await using var gateway = await Proxy.StartAsync(
            service.Address, builder => builder.Services.AddAuthorization(), app => app.UseAuthorization(), "anonymous");
        using var http = new HttpClient { BaseAddress = gateway.Address };
        return await Sampling.OneAtATimeAsync(warmUp: Count, Count, () => http.GetStringAsync(""));
    }
}
