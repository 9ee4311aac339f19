using EspaceFamille.Contracts.Identity;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Identifiers;
using EspaceFamille.Partners.Domain.Subjects;

namespace EspaceFamille.Partners.Features.Accounts.RecordAccount;

/// <summary>What other systems learn of an account.</summary>
internal static class AccountEvent
{
    public static Observation Of(AccountOpened message) =>
        Of(message.AccountId, EventType.AccountOpened, isClosed: false, message.Version, message.OpenedAt);

    public static Observation Of(AccountClosed message) =>
        Of(message.AccountId, EventType.AccountClosed, isClosed: true, message.Version, message.ClosedAt);

    private static Observation Of(string account, EventType type, bool isClosed, long sourceVersion, DateTimeOffset at) => new(
        SubjectIds.Account(account), type, Place: null, sourceVersion, at,
        version => new AccountData { Account = PersonalId.Account(account), IsClosed = isClosed, Version = version });
}
