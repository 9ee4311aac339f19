using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Storage;
using MassTransit;

namespace EspaceFamille.Partners.Features.Enrolments.RecordEnrolment;

/// <summary>Keeps the newest state of an enrolment, records what changed, and moves its days with it.</summary>
internal sealed class EnrolmentChangedConsumer(SubjectStore subjects, EnrolmentPlacement placements) : IConsumer<EnrolmentChanged>
{
    public async Task Consume(ConsumeContext<EnrolmentChanged> context)
    {
        var (message, cancel) = (context.Message, context.CancellationToken);
        await subjects.ChangeAsync(
            SubjectIds.Enrolment(message.EnrolmentId), stored => SubjectRules.Replace(stored, EnrolmentEvent.Of(message, stored)), cancel);
        await placements.FollowAsync(message.EnrolmentId, cancel);
    }
}
