using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Events;
using MassTransit;

namespace EspaceFamille.Partners.Features.Absences.RecordAbsence;

/// <summary>Records the decision on an absence in each enrolment in which it settled days.</summary>
internal sealed class AbsenceSettledConsumer(AbsenceRecorder absences) : IConsumer<AbsenceSettled>
{
    public Task Consume(ConsumeContext<AbsenceSettled> context)
    {
        var message = context.Message;
        return absences.RecordAsync(
            message.Days.Select(part => new AbsenceEvent(
                message.Request, EventType.AbsenceSettled, StateOf(message), message.Version, message.SettledAt, part.EnrolmentId,
                part.Days)),
            context.CancellationToken);
    }

    private static AbsenceStatus StateOf(AbsenceSettled message) =>
        message.Decision is Decision.Accepted ? AbsenceStatus.Accepted : AbsenceStatus.Refused;
}
