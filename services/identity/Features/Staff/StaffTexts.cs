using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>What an administrator reads when a change of an account of staff is refused.</summary>
internal static class StaffTexts
{
    public const string UnknownRight = "Ce droit n’existe pas.";
    public const string UnknownNumber = "Aucun foyer ne porte ce numéro.";

    public const string InvitationEnded =
        "Ce lien n’est plus valable\u00A0: il a déjà servi, il date de plus de 48 heures, ou une invitation plus récente vous a été "
        + "envoyée.";

    public const string InvitationEndedAdvice =
        "Si vous avez déjà choisi votre mot de passe, connectez-vous. Sinon, ouvrez le courriel le plus récent, ou demandez une nouvelle "
        + "invitation à la personne qui administre l’Espace Famille.";

    public const string InvitationExpired =
        "Plus de 15 minutes ont passé depuis le choix du mot de passe\u00A0: rien n’a été enregistré. Choisissez-le de nouveau, puis "
        + "retirez l’ancienne clé de votre application.";

    public static readonly IReadOnlyList<string> InvitationSteps = ["Mot de passe", "Second facteur", "Codes de secours"];

    public static string CodeOf(StaffFault fault) => fault switch
    {
        StaffFault.OwnAccount => "own-account",
        StaffFault.ChangedMeanwhile => "review-rights-changed-meanwhile",
        StaffFault.TooManyHouseholds => "too-many-households",
    };

    public static string Of(StaffFault fault) => fault switch
    {
        StaffFault.OwnAccount =>
            "Vous ne pouvez pas étendre les droits de votre propre compte : demandez à une autre personne qui administre.",
        StaffFault.ChangedMeanwhile =>
            "Une autre personne a changé ces droits depuis l’affichage de la page. Rien n’a été enregistré.",
        StaffFault.TooManyHouseholds => $"Un compte nomme {StaffRules.MaxOwnHouseholds} foyers au plus.",
    };
}
