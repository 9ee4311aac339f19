using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.Registration;

namespace EspaceFamille.Identity.Features.ContactFacts;

/// <summary>What people read when contact facts cannot be changed so.</summary>
internal static class ContactTexts
{
    public const string TooOften =
        "Ces coordonnées ont changé plusieurs fois depuis hier. Rien n’a été enregistré\u00A0: réessayez demain.";

    public const string TooManyMails =
        "Plusieurs adresses ont été proposées depuis hier. Rien n’a été enregistré\u00A0: réessayez demain, ou utilisez le dernier lien "
        + "envoyé.";

    public const string NoMail = "Ce n’est pas une adresse électronique. Elle a la forme prenom.nom@exemple.fr.";
    public const string SameMail = "C’est déjà l’adresse enregistrée.";
    public const string Decided = "La mairie a déjà répondu\u00A0: cette demande ne peut plus être retirée.";

    public const string NoMeans = "Choisissez comment la mairie vous contacte d’abord.";

    public const string NoAccount =
        "Cette personne n’a pas de compte\u00A0: ses téléphones se modifient dans le logiciel de la ville.";

    /// <summary>What is wrong with a title, a name or a place of birth.</summary>
    public static string Of(RegistrationField field, RegistrationFault fault) => fault switch
    {
        RegistrationFault.Missing => field is RegistrationField.Title ? "Choisissez une civilité." : "Complétez ce champ.",
        RegistrationFault.TooLong => $"{FieldRules.All[field].MaxCharacters} caractères au plus.",
        _ => FieldRules.All[field].Kind is FieldKind.Name
            ? "Des lettres, des espaces, des traits d’union et des apostrophes seulement."
            : "Des lettres, des chiffres et de la ponctuation seulement.",
    };

    public static string CodeOf(NameFault fault) => fault switch
    {
        NameFault.OfTheTown => "name-of-the-town",
        NameFault.UnderReview => "name-under-review",
    };

    public static string Of(NameFault fault) => fault switch
    {
        NameFault.OfTheTown =>
            "Vos nom et prénoms sont ceux du dossier de la ville\u00A0: écrivez à la mairie ou passez au guichet pour les corriger.",
        NameFault.UnderReview =>
            "La mairie étudie le rattachement de votre compte à un foyer\u00A0: vos nom et prénoms ne se changent pas avant sa réponse.",
    };

    public static (string Code, string Title) Of(AddressRefusal refusal) => refusal switch
    {
        AddressRefusal.UnderReview => (
            "address-change-under-review",
            "Un changement d’adresse est déjà à l’étude. Vous pourrez en demander un autre quand la mairie aura répondu."),
        AddressRefusal.Unchanged => ("address-unchanged", "C’est déjà cette adresse qui est enregistrée."),
    };
}
