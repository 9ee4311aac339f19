using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Events;
using MassTransit;

namespace EspaceFamille.Partners.Features.Absences.RecordAbsence;

/// <summary>Records an absence in each enrolment that it touches.</summary>
internal sealed class AbsenceDeclaredConsumer(AbsenceRecorder absences) : IConsumer<AbsenceDeclared>
{
    public Task Consume(ConsumeContext<AbsenceDeclared> context)
    {
        var message = context.Message;
        return absences.RecordAsync(
            message.Days.Select(part => new AbsenceEvent(
                message.Request, EventType.AbsenceDeclared, AbsenceStatus.Declared, message.Version, message.DeclaredAt,
                part.EnrolmentId, part.Days)),
            context.CancellationToken);
    }
}
