namespace EspaceFamille.Web.Errors;

/// <summary>An error as a page shows it.</summary>
/// <param name="Code">For developers: the error code of OAuth with its description; null where there is none.</param>
/// <param name="Layout">The host's layout, with menu and person.</param>
/// <param name="Again">A form that sends what was posted again, as HTML; empty where there is none.</param>
public sealed record ErrorPage(int Status, string Title, string Advice, string? Code, string Layout, string Again = "")
{
    private const string NoAnswer = "Le service n’a pas répondu à temps.";

    /// <summary>A form that was sent while the database did not respond: what became of it is unknown.</summary>
    internal ErrorPage OutcomeUnknown(string again) => this with
    {
        Title = NoAnswer,
        Again = again,
        Advice = again.Length > 0
            ? "Votre envoi a peut-être été enregistré. « Réessayer » renvoie le même formulaire, avec tout ce que vous avez saisi : "
                + "une demande déjà enregistrée ne comptera qu’une fois."
            : "Votre envoi a peut-être été enregistré : vérifiez avant de le refaire. Les fichiers sont à choisir de nouveau.",
    };

    /// <summary>A form that was refused before it began.</summary>
    internal ErrorPage NotBegun(string again) => this with
    {
        Again = again,
        Advice = again.Length > 0
            ? "Rien n’a été enregistré. « Réessayer » renvoie le même formulaire, avec tout ce que vous avez saisi."
            : "Rien n’a été enregistré : recommencez dans quelques instants. Les fichiers sont à choisir de nouveau.",
    };

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
