using System.Security.Claims;
using EspaceFamille.Portal.Actors;

namespace EspaceFamille.Portal.Drafts;

/// <summary>To whom a draft belongs: an account, acting for one household as one of its adults or as an agent.</summary>
internal sealed record DraftOwner(string Account, string Household, bool ByAgent)
{
    public static DraftOwner Of(ClaimsPrincipal person, HouseholdActor actor) => new(
        person.FindFirstValue("sub")!, actor.HouseholdId ?? person.FindFirstValue("household") ?? "", actor.IsAgent);
}
