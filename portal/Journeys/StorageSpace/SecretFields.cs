using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>The fields of storage passwords and recovery codes. Their values are never part of a response.</summary>
internal static class SecretFields
{
    public const string Password = "motDePasse";
    public const string Current = "actuel";
    public const string Next = "nouveau";
    public const string Confirmation = "confirmation";
    public const string Code = "code";

    /// <summary>What the service requires of a storage password; it alone evaluates the last two.</summary>
    private static readonly NewPasswordRule[] Rules =
    [
        new("storage", "au moins 12 caractères, ou 5 mots différents", 12),
        new("server", "difficile à deviner\u00A0: ni nom, ni date, ni suite de touches"),
        new("server", "absent des listes de mots de passe volés"),
    ];

    public static NewPasswordField New(FormErrors errors, string id, string label) => new(errors, id, label, Rules)
    {
        Confirmation = (Confirmation, "Saisissez-le une deuxième fois"),
    };

    /// <summary>
    /// An existing storage password. A browser fills saved passwords of this site, such as that of the account, into every other kind of
    /// field than one of a new password.
    /// </summary>
    public static TextField Existing(FormErrors errors, string id, string label) => new(errors, id, label, Value: null, "password")
    {
        Autocomplete = "new-password",
        IsRequired = true,
        IsVerbatim = true,
    };

    public static TextField RecoveryCode(FormErrors errors) => new(errors, Code, "Code de secours", Value: null)
    {
        Autocomplete = "off",
        IsRequired = true,
        IsVerbatim = true,
        Hint = "8 groupes de 4 lettres ou chiffres, avec ou sans tirets, en majuscules ou en minuscules",
    };

    /// <summary>The error of two entries that differ; none where they are alike.</summary>
    public static FormErrors Compare(string? password, string? confirmation) =>
        FormErrors.Check((password != confirmation, Confirmation, SpacePageTexts.Different));
}
