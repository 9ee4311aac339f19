using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>Moves the link of an adult from one account to another, with the services whose keys were entered.</summary>
internal static class MoveLinkRules
{
    /// <summary>Null where the adult has no link of the first account. No import links that account again.</summary>
    public static Change<Household>? Move(Household household, string fromAccountId, string toAccountId) =>
        household.Adults.FirstOrDefault(adult => adult.AccountId == fromAccountId) is { } adult
            ? new(household with
            {
                Adults =
                [
                    .. household.Adults.Select(one => one != adult ? one : one with
                    {
                        AccountId = toAccountId,
                        EndedAccountIds = [.. one.EndedAccountIds.Except([toAccountId, fromAccountId]), fromAccountId],
                    }),
                ],
            })
            : null;
}
