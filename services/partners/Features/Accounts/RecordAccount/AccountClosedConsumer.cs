using EspaceFamille.Contracts.Identity;
using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Storage;
using MassTransit;

namespace EspaceFamille.Partners.Features.Accounts.RecordAccount;

/// <summary>Records that an account was closed.</summary>
internal sealed class AccountClosedConsumer(SubjectStore subjects) : IConsumer<AccountClosed>
{
    public Task Consume(ConsumeContext<AccountClosed> context) => subjects.ChangeAsync(
        SubjectIds.Account(context.Message.AccountId), stored => SubjectRules.Replace(stored, AccountEvent.Of(context.Message)),
        context.CancellationToken);
}
