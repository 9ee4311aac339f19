using EspaceFamille.Identity.Api;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Journeys.Accounts;

/// <summary>The accounts and keys of a household in French.</summary>
internal static class AccountTexts
{
    public const string Unavailable =
        "Le service ne répond pas\u00A0: ce changement est peut-être déjà enregistré. Rechargez la page pour le savoir.";

    public const string NotBegun =
        "Le service est momentanément indisponible\u00A0: rien n’a été changé. Réessayez dans quelques instants.";

    public const string NoLetter =
        "Le service ne répond pas\u00A0: le courrier n’a pas été reçu. Ses clés sont peut-être créées\u00A0: "
        + "un nouveau courrier les annule.";

    public const string Done = "Le changement est enregistré. La personne concernée en est informée par courriel.";

    public const string ResetAnnounced =
        "La demande est enregistrée. La personne en est informée par courriel et peut l’annuler pendant 24 heures.";

    public const string Proposed =
        "L’adresse est proposée\u00A0: la personne la confirme depuis le courriel qu’elle y reçoit. Jusque-là, rien ne change.";

    public const string NoUserName = "Indiquez l’identifiant de l’autre compte.";
    public const string NoChoice = "Choisissez le compte que la personne garde.";

    public const string Merged = "Les deux comptes sont réunis. Leurs titulaires en sont informés par courriel, à chacune des adresses.";

    public const string Revoked = "La clé est annulée. Un nouveau courrier en crée une autre.";

    public static string Name(AdultAccountResponse adult) => $"{adult.Title} {adult.FirstName} {adult.LastName}".Trim();

    public static string Of(AdultAccountState state) => state switch
    {
        AdultAccountState.None => "Sans compte",
        AdultAccountState.Pending => "Compte à activer",
        AdultAccountState.Active => "Compte ouvert",
        AdultAccountState.Disabled => "Compte suspendu",
        AdultAccountState.Closed => "Compte fermé",
        AdultAccountState.Reported => "Compte signalé",
        AdultAccountState.Unknown => "Compte",
    };

    /// <summary>The sentence after a change, by the name of the change.</summary>
    public static string After(string change) => change switch
    {
        "cle" => Revoked,
        "code" => ResetAnnounced,
        "fusion" => Merged,
        "courriel" => Proposed,
        _ => Done,
    };

    public static string Of(IdentityPaper paper) => paper switch
    {
        IdentityPaper.IdentityCard => "Carte d’identité",
        IdentityPaper.Passport => "Passeport",
        IdentityPaper.ResidencePermit => "Titre de séjour",
        IdentityPaper.DrivingLicence => "Permis de conduire",
        IdentityPaper.Unknown => "",
    };

    public static string Name(MergedAccountResponse account) => $"{account.FirstName} {account.LastName}".Trim();

    /// <summary>"le rattachement au foyer et 2 demandes": what moves when the account is closed.</summary>
    public static string Moves(MergedAccountResponse account) => FrenchLists.And(
    [
        .. account.HasHousehold ? ["le rattachement au foyer"] : Array.Empty<string>(),
        account.Requests == 0 ? "aucune demande" : FrenchNumbers.Count(account.Requests, "demande", "demandes"),
    ]);

    public static string Of(MergeObstacle obstacle) => obstacle switch
    {
        MergeObstacle.SameAccount => "c’est le même compte.",
        MergeObstacle.KeptIsNotActive => "il n’est pas ouvert.",
        MergeObstacle.IsClosed => "l’autre est déjà fermé.",
        MergeObstacle.BothLinked => "les deux comptes sont rattachés à un foyer. Mettez d’abord fin à l’un des rattachements.",
        MergeObstacle.HoldsDocuments =>
            "l’autre a des documents dans son espace de stockage, que personne d’autre ne peut ouvrir. Gardez celui-là, ou demandez à la "
            + "personne de les télécharger puis de les supprimer.",
        MergeObstacle.Unknown => "les comptes ne peuvent pas être réunis.",
    };

    public static string Of(AccessKeyState state) => state switch
    {
        AccessKeyState.Open => "peut servir",
        AccessKeyState.Used => "utilisée",
        AccessKeyState.Revoked => "annulée",
        AccessKeyState.Expired => "périmée",
        AccessKeyState.Unknown => "",
    };
}
