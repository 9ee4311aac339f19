using EspaceFamille.Contracts.Identity;
using EspaceFamille.Reservations.Storage;
using MassTransit;

namespace EspaceFamille.Reservations.Features.Household.MergeAccounts;

/// <summary>Gives the absences of a closed account, and the mails about them, to the account of the same adult that stays.</summary>
internal sealed class AccountsMergedConsumer(AbsenceStore absences) : IConsumer<AccountsMerged>
{
    public Task Consume(ConsumeContext<AccountsMerged> context) =>
        absences.MoveAsync(context.Message, context.CancellationToken);
}
