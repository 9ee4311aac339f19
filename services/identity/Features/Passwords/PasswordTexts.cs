using EspaceFamille.Identity.Domain.Passwords;
using EspaceFamille.Platform;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Identity.Features.Passwords;

/// <summary>The rules of a new password and its faults in French, for every page where one is chosen.</summary>
internal static class PasswordTexts
{
    public const string NotTheSame = "Les deux mots de passe saisis sont différents.";

    /// <summary>The field with its rules, for the partial <c>_NewPassword</c>.</summary>
    public static NewPasswordField FieldOf(PasswordProfile profile, FormErrors errors, string id, string label) => new(errors, id, label, [
        .. profile is PasswordProfile.Commune ? Commune : Cnil,
        new("server", "Ni un mot de passe courant, ni votre nom, votre identifiant ou votre ville (vérifié à l’envoi)"),
    ]);

    /// <summary>The errors of a password and its confirmation, at their fields.</summary>
    /// <param name="confirmationId">The field of the confirmation; null where there is none.</param>
    public static FormErrors ErrorsOf(
        IReadOnlyList<PasswordFault> faults, string id, string? password = null, string? confirmationId = null, string? confirmation = null)
    {
        var errors = FormErrors.Of(faults.Select(fault => (id, SentenceOf(fault))));
        return confirmationId is not null && !faults.Contains(PasswordFault.Missing)
            && PasswordText.Compose(password ?? "") != PasswordText.Compose(confirmation ?? "")
                ? errors.And(FormErrors.Of(confirmationId, NotTheSame))
                : errors;
    }

    public static string SentenceOf(PasswordFault fault) => fault switch
    {
        PasswordFault.Missing => "Choisissez un mot de passe.",
        PasswordFault.TooLong => "Le mot de passe a au plus 128 caractères.",
        PasswordFault.TooShort => "Le mot de passe a au moins 8 caractères.",
        PasswordFault.NoUpperCase => "Ajoutez au mot de passe une lettre majuscule.",
        PasswordFault.NoLowerCase => "Ajoutez au mot de passe une lettre minuscule.",
        PasswordFault.NoDigit => "Ajoutez au mot de passe un chiffre.",
        PasswordFault.TooWeak =>
            "Ce mot de passe est trop simple\u00A0: il faut 12 caractères avec majuscule, minuscule, chiffre et signe, ou 14 avec trois de "
            + "ces quatre sortes, ou une phrase de 7 mots différents.",
        PasswordFault.Leaked => "Ce mot de passe est parmi les plus utilisés\u00A0: choisissez-en un que personne d’autre n’aurait.",
        PasswordFault.Guessable => "Ce mot de passe se devine\u00A0: évitez votre nom, votre identifiant et le nom de la ville.",
    };

    private static readonly NewPasswordRule[] Commune =
    [
        new("length", "Au moins 8 caractères", PasswordRules.MinCharacters),
        new("upper", "Une lettre majuscule"),
        new("lower", "Une lettre minuscule"),
        new("digit", "Un chiffre"),
    ];

    private static readonly NewPasswordRule[] Cnil =
    [
        new("strong", "12 caractères avec majuscule, minuscule, chiffre et signe, ou 14 avec trois de ces sortes, ou une phrase de 7 mots"),
    ];
}
