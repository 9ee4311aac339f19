using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Days;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Features.Enrolments;
using EspaceFamille.Partners.Storage;
using MassTransit;

namespace EspaceFamille.Partners.Features.Days.RecordDays;

/// <summary>Keeps the newest state of the days of an enrolment, and records what changed.</summary>
internal sealed class PlanningDaysChangedConsumer(SubjectStore subjects, EnrolmentPlacement placements) : IConsumer<PlanningDaysChanged>
{
    public async Task Consume(ConsumeContext<PlanningDaysChanged> context)
    {
        var (message, cancel) = (context.Message, context.CancellationToken);
        var id = SubjectIds.Days(message.EnrolmentId, message.SchoolYear);
        var stated = new Placement(message.PlaceId, message.Group);
        var placement = await placements.FindAsync(message.EnrolmentId, cancel) ?? stated;
        await subjects.ChangeAsync(id, stored => DaysRules.Apply(stored, message, placement), cancel);
        // The enrolment may have moved after it was read, and its own consumer may have looked for days before these were written.
        await placements.FollowAsync(message.EnrolmentId, cancel);
    }
}
