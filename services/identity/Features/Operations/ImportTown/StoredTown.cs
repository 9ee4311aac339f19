using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>What is stored, as an import compares it with the files.</summary>
internal sealed class StoredTown
{
    private readonly Dictionary<string, Household> _households;
    private readonly Dictionary<string, Account> _accounts;
    private readonly Dictionary<string, KnownAdult> _adults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _linked;

    /// <summary>Adults with the accounts that are not linked to them again: the town ended the link, or has to decide about it.</summary>
    private readonly HashSet<(string Adult, string Account)> _ended;

    /// <param name="accounts">Those of staff, and those that are, or were, linked to the households.</param>
    public StoredTown(IReadOnlyList<Household> households, IReadOnlyList<Account> accounts)
    {
        _households = households.ToDictionary(household => household.Id, StringComparer.Ordinal);
        _accounts = accounts.ToDictionary(account => account.Id, StringComparer.Ordinal);
        _linked = households.SelectMany(household => household.LinkedAccounts).ToHashSet(StringComparer.Ordinal);
        // Every household where an adult was once keeps what the town decided there.
        _ended =
        [
            .. from adult in households.SelectMany(household => household.Adults.Concat(household.FormerAdults))
               from account in adult.EndedAccountIds.Append(adult.Reported?.AccountId).OfType<string>()
               select (adult.Id, account),
        ];
        foreach (var household in households)
            foreach (var adult in household.Adults)
                _adults[adult.Id] = new(household, adult);
        foreach (var household in households)
            foreach (var adult in household.FormerAdults)
                _adults.TryAdd(adult.Id, new(household, adult));
    }

    public IEnumerable<Household> Households => _households.Values;

    /// <summary>The households that the files had at the last import.</summary>
    public IEnumerable<Household> Present => Households.Where(household => household is { Number: not null, LeftFilesAt: null });

    public IEnumerable<Account> Staff => _accounts.Values.Where(account => account.Role != Roles.Family);

    public Household? Household(string id) => _households.GetValueOrDefault(id);

    public Account? Account(string id) => _accounts.GetValueOrDefault(id);

    /// <summary>Where the adult is, or was last.</summary>
    public KnownAdult? Adult(string id) => _adults.GetValueOrDefault(id);

    /// <summary>
    /// An adult of the files who is new to a household, with the link that the adult brings from another household, or had before an
    /// import ended it. A link that an agent ended is not made again.
    /// </summary>
    public Adult Arriving(Adult imported) => Adult(imported.Id)?.Adult is not { } known
        ? imported
        : Named(known, imported) with { AccountId = known.AccountId ?? Returning(known) };

    /// <summary>A stored adult with what the files own of it.</summary>
    public static Adult Named(Adult known, Adult imported) => known with
    {
        Title = imported.Title,
        FirstName = imported.FirstName,
        LastName = imported.LastName,
        FileContact = imported.FileContact,
        DepartedAccountId = null,
    };

    private string? Returning(Adult known) => known is { Reported: null, DepartedAccountId: { } account }
        && !_ended.Contains((known.Id, account))
        && !_linked.Contains(account)
        && Account(account) is { State: AccountState.Active or AccountState.Disabled }
            ? account
            : null;
}

internal sealed record KnownAdult(Household Household, Adult Adult);
