using EspaceFamille.Contracts.Identity;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Identifiers;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Storage;
using MassTransit;

namespace EspaceFamille.Partners.Features.Households.RecordHousehold;

/// <summary>Keeps who belongs to a household, and records changes of that. Names and the address are not kept.</summary>
internal sealed class HouseholdChangedConsumer(SubjectStore subjects, TimeProvider clock) : IConsumer<HouseholdChanged>
{
    public Task Consume(ConsumeContext<HouseholdChanged> context) => subjects.ChangeAsync(
        SubjectIds.Household(context.Message.HouseholdId),
        stored => SubjectRules.Replace(stored, Of(context.Message, clock.GetUtcNow())), context.CancellationToken);

    private static Observation Of(HouseholdChanged message, DateTimeOffset now) => new(
        SubjectIds.Household(message.HouseholdId), EventType.HouseholdChanged, Place: null, message.Version, now,
        version => new HouseholdData
        {
            Household = PersonalId.Household(message.HouseholdId),
            Adults = [.. message.Adults.Select(adult => PersonalId.Adult(adult.AdultId))],
            Children = [.. message.Children.Select(child => PersonalId.Child(child.ChildId))],
            Version = version,
        });
}
