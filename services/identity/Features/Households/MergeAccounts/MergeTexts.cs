using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Features.Households.MergeAccounts;

/// <summary>The French sentences about two accounts of one adult.</summary>
internal static class MergeTexts
{
    public const string NoAccount = "Cette personne n’a pas de compte.";
    public const string UnknownName = "Aucun compte de famille n’a cet identifiant.";


    public const string LinkedElsewhere =
        "Le compte à garder a été rattaché entre-temps à un autre foyer\u00A0: mettez d’abord fin à l’un des rattachements.";

    /// <summary>The reason of a link request that nobody has to decide any more, for its person.</summary>
    public const string NeedlessRequest =
        "La mairie a réuni vos deux comptes, et celui que vous gardez est rattaché au foyer\u00A0: cette demande n’a plus d’objet.";

    public static string Of(MergeFault fault) => fault switch
    {
        MergeFault.SameAccount => "C’est le même compte\u00A0: indiquez l’identifiant de l’autre.",
        MergeFault.KeptIsNotActive => "Le compte à garder n’est pas ouvert\u00A0: il doit d’abord être activé ou rouvert.",
        MergeFault.IsClosed => "Le compte à fermer l’est déjà.",
        MergeFault.BothLinked => "Les deux comptes sont rattachés\u00A0: mettez d’abord fin à l’un des rattachements.",
        MergeFault.HoldsDocuments =>
            "Le compte à fermer a des documents dans son espace de stockage, que personne d’autre ne peut ouvrir\u00A0: gardez ce compte, "
            + "ou demandez à la personne de les télécharger puis de les supprimer.",
    };
}
