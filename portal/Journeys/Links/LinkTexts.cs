using EspaceFamille.Identity.Api;

namespace EspaceFamille.Portal.Journeys.Links;

/// <summary>Requests to link an account to a household, in French.</summary>
internal static class LinkTexts
{
    public const string Unavailable =
        "Le service ne répond pas\u00A0: votre envoi est peut-être déjà enregistré. Rechargez la page pour le savoir.";

    public const string NotBegun =
        "Le service est momentanément indisponible\u00A0: rien n’a été enregistré. Réessayez dans quelques instants.";

    public const string NoAdult = "Choisissez la personne du foyer à qui appartient ce compte.";
    public const string Sent = "Votre demande est envoyée. Un courriel vous en donne le numéro\u00A0; la réponse arrive de même.";
    public const string Closed = "Aucune pièce ne peut plus être ajoutée à cette demande.";
    public const string KeptNote =
        "La pièce est jointe à votre demande de rattachement\u00A0: la mairie la reçoit avec elle, quand vous l’envoyez.";

    public const string SentNote =
        "La pièce s’ajoute à celles que vous avez déjà envoyées. La mairie la reçoit quand vous appuyez sur "
        + "«\u00A0Envoyer à la mairie\u00A0».";

    public const string NoRight =
        "Votre compte n’a pas le droit de lire les pièces de cette demande. Une personne qui administre les comptes peut vous le donner.";

    public const string Decided = "La réponse est enregistrée et la personne en est informée par courriel.";

    public const string NoDemand = "Précisez quelle pièce vous attendez.";

    public static string TooLong { get; } = $"Le message compte au plus {DemandeModel.MaxCharacters} caractères.";

    public static string Name(ReviewedLinkRequestResponse request) => $"{request.Title} {request.FirstName} {request.LastName}".Trim();

    public static string Of(LinkRequestState state) => state switch
    {
        LinkRequestState.UnderReview => "À l’étude",
        LinkRequestState.Accepted => "Acceptée",
        LinkRequestState.Refused => "Refusée",
        LinkRequestState.Unknown => "En cours",
    };
}
