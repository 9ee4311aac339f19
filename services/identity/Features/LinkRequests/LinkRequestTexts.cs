using EspaceFamille.Identity.Domain.LinkRequests;

namespace EspaceFamille.Identity.Features.LinkRequests;

/// <summary>Why a link request, or a decision about one, is refused.</summary>
internal static class LinkRequestTexts
{
    public const string IsLinked = "Votre compte est déjà rattaché à un foyer.";
    public const string Decided = "Cette demande a déjà reçu une réponse.";
    public const string UnknownHousehold = "Ce foyer n’existe pas.";
    public static readonly string Documents = $"Au plus {LinkRequestRules.MaxDocuments} pièces.";
    public static readonly string Statement =
        $"Le message compte au plus {LinkRequestRules.MaxStatementCharacters} caractères, sans signe invisible.";

    public static string Of(LinkFault fault) => fault switch
    {
        LinkFault.UnknownAdult => "Cette personne n’est pas un adulte du foyer.",
        LinkFault.AdultHasAccount => "Cette personne a déjà un autre compte.",
        LinkFault.LinkIsSuspended =>
            "Un compte de cette personne a été signalé\u00A0: décidez d’abord de celui-là, sur la page des comptes du foyer.",
        LinkFault.AccountIsClosed => "Ce compte est fermé\u00A0: refusez la demande.",
        LinkFault.AccountIsLinked => "Ce compte est déjà rattaché à une autre personne.",
    };
}
