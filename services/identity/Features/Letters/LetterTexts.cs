using EspaceFamille.Language;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>The words of a letter.</summary>
internal static class LetterTexts
{
    public const string Title = "Ouvrez votre Espace Famille";
    public const string Purpose =
        "L’Espace Famille vous permet de réserver les repas et l’accueil de vos enfants, de signaler une absence "
        + "et de suivre vos demandes, à toute heure.";

    public const string UserName = "Identifiant proposé";
    public const string Begin = "Comment faire\u00A0?";

    public static string Date(DateOnly day) => $"Le {FrenchDates.WithoutWeekday(day)}";

    public static string Personal(string adult) =>
        $"Ce courrier est personnel\u00A0: il ouvre l’espace de {adult}, et de personne d’autre.";

    public static string Key(string service) => $"Clé {service}";

    public static IReadOnlyList<string> Steps(Uri portal) =>
    [
        $"Allez à l’adresse {Shown(portal)}, ou photographiez le carré ci-contre avec votre téléphone.",
        "Choisissez «\u00A0Créer mon espace\u00A0».",
        "Écrivez votre nom tel qu’il figure en haut de ce courrier. Gardez l’identifiant proposé ou choisissez-en un autre, puis "
            + "choisissez un mot de passe.",
        "À l’étape «\u00A0Services\u00A0», tapez la clé ci-dessus. Un O se lit comme un 0, un I comme un 1\u00A0: les deux sont acceptés.",
        "Ouvrez le courriel que vous recevez et suivez son lien\u00A0: votre espace est ouvert.",
    ];

    public static string Help(Uri portal) => $"Un mode d’emploi illustré, à lire ou à imprimer\u00A0: {Shown(portal)}/aide";

    public static string End(DateOnly endsOn, int keys) => FrenchNumbers.Noun(
        keys,
        $"La clé sert une seule fois, jusqu’au {FrenchDates.WithoutWeekday(endsOn)}.",
        $"Chaque clé sert une seule fois, jusqu’au {FrenchDates.WithoutWeekday(endsOn)}.")
        + " Un nouveau courrier annule celui-ci. Ne donnez la clé à personne\u00A0: la mairie ne vous la demandera jamais.";

    /// <summary>The square of modules in words.</summary>
    public static string Code(Uri portal) => $"Code QR de l’adresse {Shown(portal)}";

    public static string Question(IReadOnlyList<string> contacts) => $"Une question\u00A0? {string.Join(" · ", contacts)}";

    /// <summary>The address as it is typed, without the last slash.</summary>
    public static string Shown(Uri portal) => portal.AbsoluteUri.TrimEnd('/');
}
