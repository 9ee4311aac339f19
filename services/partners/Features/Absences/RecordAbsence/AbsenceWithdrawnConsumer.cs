using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Events;
using MassTransit;

namespace EspaceFamille.Partners.Features.Absences.RecordAbsence;

/// <summary>Records that an absence was withdrawn.</summary>
internal sealed class AbsenceWithdrawnConsumer(AbsenceRecorder absences) : IConsumer<AbsenceWithdrawn>
{
    public Task Consume(ConsumeContext<AbsenceWithdrawn> context)
    {
        var message = context.Message;
        return absences.RecordAsync(
            (message.Days ?? []).Select(part => new AbsenceEvent(
                message.Request, EventType.AbsenceWithdrawn, AbsenceStatus.Withdrawn, message.Version, message.WithdrawnAt,
                part.EnrolmentId, part.Days)),
            context.CancellationToken);
    }
}
