namespace EspaceFamille.Identity.Domain.Households;

/// <summary>The end of the link between an adult and a closed account.</summary>
internal static class LinkEnd
{
    /// <summary>The next account of the adult enters its own keys. Null when no adult has that account.</summary>
    public static Household? Of(Household household, string accountId) =>
        household.Adults.Any(adult => adult.AccountId == accountId)
            ? household with
            {
                Adults =
                [
                    .. household.Adults.Select(
                        adult => adult.AccountId == accountId ? adult with { AccountId = null, Link = null, Services = [] } : adult),
                ],
            }
            : null;
}
