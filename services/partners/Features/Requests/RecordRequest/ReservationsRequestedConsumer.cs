using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Features.Enrolments;
using EspaceFamille.Partners.Storage;
using MassTransit;

namespace EspaceFamille.Partners.Features.Requests.RecordRequest;

/// <summary>Records a request for reservations.</summary>
internal sealed class ReservationsRequestedConsumer(SubjectStore subjects, EnrolmentPlacement placements) : IConsumer<ReservationsRequested>
{
    public async Task Consume(ConsumeContext<ReservationsRequested> context)
    {
        var cancel = context.CancellationToken;
        var placement = await placements.RequireAsync(context.Message.EnrolmentId, cancel);
        var seen = RequestEvent.Of(context.Message, placement.Place);
        await subjects.ChangeAsync(seen.SubjectId, stored => SubjectRules.Replace(stored, seen), cancel);
    }
}
