using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Features.Households.MergeAccounts;

/// <summary>The French sentences about two accounts of one adult.</summary>
internal static class MergeTexts
{
    public const string NoAccount = "Cette personne n’a pas de compte.";
    public const string UnknownName = "Aucun compte de famille n’a cet identifiant.";

    public static string Of(MergeFault fault) => fault switch
    {
        MergeFault.SameAccount => "C’est le même compte\u00A0: indiquez l’identifiant de l’autre.",
        MergeFault.KeptIsNotActive => "Le compte à garder n’est pas ouvert\u00A0: il doit d’abord être activé ou rouvert.",
        MergeFault.IsClosed => "Le compte à fermer l’est déjà.",
        MergeFault.BothLinked => "Les deux comptes sont rattachés\u00A0: mettez d’abord fin à l’un des rattachements.",
        MergeFault.LinkRequestWaits => "Une demande de rattachement du compte à fermer attend une réponse\u00A0: répondez-y d’abord.",
    };
}
