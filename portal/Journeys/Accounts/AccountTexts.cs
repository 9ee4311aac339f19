using EspaceFamille.Identity.Api;

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

    public static string Of(AccessKeyState state) => state switch
    {
        AccessKeyState.Open => "peut servir",
        AccessKeyState.Used => "utilisée",
        AccessKeyState.Revoked => "annulée",
        AccessKeyState.Expired => "périmée",
        AccessKeyState.Unknown => "",
    };
}
