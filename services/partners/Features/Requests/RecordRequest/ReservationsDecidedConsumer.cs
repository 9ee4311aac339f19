using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Features.Enrolments;
using EspaceFamille.Partners.Storage;
using MassTransit;

namespace EspaceFamille.Partners.Features.Requests.RecordRequest;

/// <summary>Records the decision on a request for reservations.</summary>
internal sealed class ReservationsDecidedConsumer(SubjectStore subjects, EnrolmentPlacement placements) : IConsumer<ReservationsDecided>
{
    public async Task Consume(ConsumeContext<ReservationsDecided> context)
    {
        var cancel = context.CancellationToken;
        var placement = await placements.RequireAsync(context.Message.EnrolmentId, cancel);
        var seen = RequestEvent.Of(context.Message, placement.Place);
        await subjects.ChangeAsync(seen.SubjectId, stored => SubjectRules.Replace(stored, seen), cancel);
    }
}
