using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Storage;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Reservations.Features.Reservations.FinishRequests;

/// <summary>Completes requests that a crash left between their insertion and their mark, by their own instant of submission.</summary>
internal sealed partial class RequestSweep(
    RequestStore requests, RequestApplication application, TownClock town, IOptions<ReservationsOptions> options, Leases leases,
    TimeProvider clock, ILogger<RequestSweep> logger)
    : PeriodicJob("request-sweep", options.Value.UnfinishedAfter, 2 * options.Value.UnfinishedAfter, leases, clock, logger)
{
    private const int BatchSize = 100;

    /// <summary>Completes the requests that are old enough.</summary>
    /// <param name="isOwner">Checked before each request: false ends the sweep.</param>
    public async Task SweepAsync(Func<Task<bool>> isOwner, CancellationToken cancel)
    {
        foreach (var request in await UnfinishedAsync(BatchSize, cancel))
        {
            if (!await isOwner())
                return;
            var taken = await application.FinishAsync(request, cancel);
            LogFinished(logger, request.Id, taken ? "applied" : "refused and deleted");
        }
    }

    /// <summary>The lease is acquired only for work: a replica that crashed while idle delays no sweep.</summary>
    protected override async Task<bool> IsDueAsync(CancellationToken cancel) => await UnfinishedAsync(1, cancel) is [_, ..];

    // No write compares the term: the version of the planning and the mark of the request let each request be applied once.
    protected override Task RunAsync(long term, CancellationToken cancel) => SweepAsync(() => RenewAsync(term, cancel), cancel);

    private Task<IReadOnlyList<ReservationRequest>> UnfinishedAsync(int count, CancellationToken cancel) =>
        requests.UnfinishedAsync(town.Now - options.Value.UnfinishedAfter, count, cancel);

    [LoggerMessage(Level = LogLevel.Information, Message = "Request {RequestId}, left unfinished, was {Result}")]
    private static partial void LogFinished(ILogger logger, string requestId, string result);
}
