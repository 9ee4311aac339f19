using EspaceFamille.Contracts.Identity;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Storage;
using MassTransit;

namespace EspaceFamille.Partners.Features.Accounts.RecordAccount;

/// <summary>Records that an account was opened.</summary>
internal sealed class AccountOpenedConsumer(SubjectStore subjects) : IConsumer<AccountOpened>
{
    public Task Consume(ConsumeContext<AccountOpened> context) => subjects.ChangeAsync(
        SubjectIds.Account(context.Message.AccountId), stored => SubjectRules.Replace(stored, AccountEvent.Of(context.Message)),
        context.CancellationToken);
}
