using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Storage;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Features.Reservations;

/// <summary>Applies stored requests to their plannings. Submission, a repeat of it and the sweep call it, in any order and at
/// the same time: the result is the same.</summary>
internal sealed partial class RequestApplication(
    EnrolmentStore enrolments, PlanningStore plannings, RequestStore requests, TownStore towns, ILogger<RequestApplication> logger)
{
    private const int Attempts = 10;

    /// <summary>Writes the planning with the messages. False when a rule refuses the request on the planning that another writer
    /// saved meanwhile: it is then deleted.</summary>
    public async Task<bool> ApplyAsync(ReservationRequest request, RequestPart part, PlanningContext context, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (RequestRules.IsApplied(context.Planning, request.Id))
                return true;
            // The calendar may have changed since the request was decided: a closed day is not reserved.
            context = (await towns.ReadAsync(cancel)).Context(context.Enrolment, context.Planning);
            if (RequestRules.Apply(context, request, part) is not { } change)
                break;
            if (await plannings.SaveAsync(change, cancel))
                return true;
            context = context with { Planning = await plannings.ReadAsync(part.EnrolmentId, part.SchoolYear, cancel) };
        }

        await requests.DeleteAsync(request.Id, cancel);
        return false;
    }

    /// <summary>Completes what a crash left of a request. False when it is refused: it is then deleted.</summary>
    public async Task<bool> FinishAsync(ReservationRequest request, CancellationToken cancel)
    {
        var town = await towns.ReadAsync(cancel);
        foreach (var part in request.Parts.Where(part => part.State is RequestPartState.Submitted))
        {
            var planning = plannings.ReadAsync(part.EnrolmentId, part.SchoolYear, cancel);
            var enrolment = await enrolments.FindAsync(part.EnrolmentId, cancel);
            var stored = await planning;
            if (enrolment is null)
                await requests.DeleteAsync(request.Id, cancel);
            if (enrolment is null || !await ApplyAsync(request, part, town.Context(enrolment, stored), cancel))
                return false;
        }

        await requests.TakeAsync(request, cancel);
        return true;
    }

    /// <summary>Marks an applied request without waiting for it: the sweep repeats what fails.</summary>
    public void TakeInBackground(ReservationRequest request) => _ = TakeAsync(request);

    private async Task TakeAsync(ReservationRequest request)
    {
        try
        {
            await requests.TakeAsync(request, CancellationToken.None);
        }
        catch (Exception exception) when (exception is MongoException or TimeoutException or ObjectDisposedException)
        {
            LogMarkFailed(logger, exception, request.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Marking request {RequestId} as taken failed; the sweep repeats it")]
    private static partial void LogMarkFailed(ILogger logger, Exception exception, string requestId);
}
