using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>What people read when contact facts cannot be changed so.</summary>
internal static class ContactTexts
{
    public const string TooOften =
        "Vous avez modifié vos coordonnées plusieurs fois aujourd’hui. Rien n’a été enregistré\u00A0: réessayez demain.";

    public const string NoAccount =
        "Cette personne n’a pas de compte\u00A0: ses téléphones se modifient dans le logiciel de la ville.";

    public static string Of(TelephoneFault fault) => fault switch
    {
        TelephoneFault.Unreadable =>
            "Ce numéro n’est pas un numéro de téléphone. Saisissez 10 chiffres, ou + et l’indicatif du pays.",
        TelephoneFault.NotMobile => "Un numéro de mobile commence par 06 ou 07. Un autre numéro se saisit dans « Téléphone ».",
    };

    public static (string Code, string Title) Of(AddressRefusal refusal) => refusal switch
    {
        AddressRefusal.UnderReview => (
            "address-change-under-review",
            "Un changement d’adresse est déjà à l’étude. Vous pourrez en demander un autre quand la mairie aura répondu."),
        AddressRefusal.Unchanged => ("address-unchanged", "Cette adresse est déjà celle de votre foyer."),
    };
}
