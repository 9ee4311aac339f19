using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Features.Households.MergeAccounts;

internal static class MergeObstacles
{
    public static MergeObstacle? Of(MergeFault? fault) => fault switch
    {
        MergeFault.SameAccount => MergeObstacle.SameAccount,
        MergeFault.KeptIsNotActive => MergeObstacle.KeptIsNotActive,
        MergeFault.IsClosed => MergeObstacle.IsClosed,
        MergeFault.BothLinked => MergeObstacle.BothLinked,
        MergeFault.HoldsDocuments => MergeObstacle.HoldsDocuments,
        null => null,
    };
}
