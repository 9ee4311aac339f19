using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>What an administrator reads when a change of an account of staff is refused.</summary>
internal static class StaffTexts
{
    public const string UnknownRight = "Ce droit n’existe pas.";
    public const string UnknownNumber = "Aucun foyer ne porte ce numéro.";

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
