using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>What people read when contact facts cannot be changed so.</summary>
internal static class ContactTexts
{
    public const string TooOften =
        "Vous avez modifié vos coordonnées plusieurs fois aujourd’hui. Rien n’a été enregistré\u00A0: réessayez demain.";

    public const string TooManyMails =
        "Vous avez proposé plusieurs adresses depuis hier. Rien n’a été enregistré\u00A0: réessayez demain, ou utilisez le dernier lien "
        + "envoyé.";

    public const string NoMail = "Ce n’est pas une adresse électronique. Elle a la forme prenom.nom@exemple.fr.";
    public const string SameMail = "C’est déjà l’adresse enregistrée.";
    public const string Decided = "La mairie a déjà répondu\u00A0: cette demande ne peut plus être retirée.";

    public const string NoMeans = "Choisissez comment la mairie vous contacte d’abord.";

    public const string NoAccount =
        "Cette personne n’a pas de compte\u00A0: ses téléphones se modifient dans le logiciel de la ville.";

    public static (string Code, string Title) Of(AddressRefusal refusal) => refusal switch
    {
        AddressRefusal.UnderReview => (
            "address-change-under-review",
            "Un changement d’adresse est déjà à l’étude. Vous pourrez en demander un autre quand la mairie aura répondu."),
        AddressRefusal.Unchanged => ("address-unchanged", "C’est déjà cette adresse qui est enregistrée."),
    };
}
