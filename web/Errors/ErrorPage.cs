namespace EspaceFamille.Web.Errors;

/// <summary>An error as a page shows it.</summary>
/// <param name="Code">For developers: the error code of OAuth with its description; null where there is none.</param>
/// <param name="Layout">The host's layout, with menu and person.</param>
public sealed record ErrorPage(int Status, string Title, string Advice, string? Code, string Layout)
{
    internal static string AdviceFor(int status) => status switch
    {
        400 => "La page était peut-être ouverte depuis longtemps. Revenez en arrière, rechargez-la et recommencez.",
        403 => "Si vous pensez qu’il devrait le faire, adressez-vous au service.",
        404 => "L’adresse a pu changer, ou ce que vous cherchez n’est plus là. Le plan du site mène à toutes les pages.",
        408 => "Vérifiez votre connexion, puis recommencez avec des fichiers plus légers si possible.",
        413 => "Choisissez des fichiers plus légers, puis recommencez.",
        429 or 503 => "Il n’y a rien à faire de votre côté qu’attendre un peu, puis recharger cette page.",
        _ => "Vous pouvez réessayer, ou revenir à la page d’accueil.",
    };
}
