using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Reservations.Features.Closures.ApplyActs;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Closures;

/// <summary>Closures decided by an agent, and the job that carries them out.</summary>
internal static class Acts
{
    public static object Closure(string from, string to, string reason = "Journée pédagogique") =>
        new { place = "CONCARET", from, to, reason };

    /// <summary>Previews and decides. Returns the preview and the act.</summary>
    public static async Task<(JsonNode Preview, JsonNode Act)> CloseAsync(this HttpClient agent, string from, string to)
    {
        var closure = Closure(from, to);
        var (_, preview) = await agent.SendAsync("closures/preview", closure);
        var (status, act) = await agent.SendAsync("closures", new { closure, digest = $"{preview["digest"]}" });
        Assert.Equal(HttpStatusCode.Created, status);
        return (preview, act);
    }

    /// <summary>Runs the job until no act is open.</summary>
    public static Task CarryOutActsAsync(this ReservationsHost host) => Eventually.True(async () =>
    {
        await host.StepAsync(CancellationToken.None);
        return await host.Services.GetRequiredService<ActStore>().OpenAsync(1, CancellationToken.None) is [];
    }, "all acts are carried out");

    /// <summary>One run of the job.</summary>
    public static Task StepAsync(this ReservationsHost host, CancellationToken cancel) =>
        host.Services.GetRequiredService<ActJob>().StepAsync(() => Task.FromResult(true), cancel);
}
