using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// Moves the link of an adult from one account to another, with the services whose keys were entered and the requests that the account
/// made for the household.
/// </summary>
internal static class MoveLinkRules
{
    /// <summary>Null where the adult has no link of the first account, which a merger closes: no import links a closed account.</summary>
    public static Change<Household>? Move(Household household, string fromAccountId, string toAccountId) =>
        household.Adults.FirstOrDefault(adult => adult.AccountId == fromAccountId) is { } adult
            ? new(household with
            {
                Adults =
                [
                    .. household.Adults.Select(one => one != adult ? one : one with
                    {
                        AccountId = toAccountId,
                        EndedAccountIds = [.. one.EndedAccountIds.Where(ended => ended != toAccountId)],
                    }),
                ],
                AddressRequests =
                [
                    .. household.AddressRequests.Select(one => one with { Head = Moved(one.Head, fromAccountId, toAccountId) }),
                ],
                ChildRequests = [.. household.ChildRequests.Select(
                    one => one.SubmittedBy == fromAccountId ? one with { SubmittedBy = toAccountId } : one)],
            })
            : null;

    private static RequestHead Moved(RequestHead head, string fromAccountId, string toAccountId) => head with
    {
        SubmittedBy = head.SubmittedBy == fromAccountId ? toAccountId : head.SubmittedBy,
        Recipients = [.. head.Recipients.Select(one => one == fromAccountId ? toAccountId : one).Distinct(StringComparer.Ordinal)],
    };
}
