using EspaceFamille.Identity.Domain.Devices;

namespace EspaceFamille.Identity.Features.Identifiers;

/// <summary>The French sentences of the pages about what a person signs in with.</summary>
internal static class IdentifiersTexts
{
    public const string WrongOldPassword = "Ce n’est pas votre mot de passe actuel.";
    public const string UserNameTaken =
        "Ce nom n’est pas disponible. S’il figure sur votre courrier, entrez la clé ; sinon choisissez-en un autre.";

    public const string UserNameRule = "De 3 à 64 caractères, sans espace.";

    public const string WrongPasskey = "Ce téléphone ou cette clé n’est pas de votre compte, ou ne vous a pas reconnu.";

    public static string WrongProof(bool hasCode) => hasCode
        ? "Le mot de passe ou le code est incorrect."
        : "Le mot de passe est incorrect.";

    /// <summary>"Firefox sur Windows".</summary>
    public static string Of(BrowserName name) => (name.Browser, name.System) switch
    {
        ({ } browser, { } system) => $"{browser} sur {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"Navigateur inconnu sur {system}",
        _ => "Navigateur inconnu",
    };
}
