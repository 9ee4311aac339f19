using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>The French sentences of what agents do at a review besides deciding.</summary>
internal static class FollowUpTexts
{
    public const string NoDemand = "Précisez à la famille quelle pièce vous attendez.";
    public const string NoNote = "Écrivez la note avant de l’enregistrer.";
    public const string Unavailable =
        "Le service ne répond pas. Votre envoi a peut-être été enregistré\u00A0; vous pouvez le refaire, il ne comptera qu’une fois.";

    /// <summary>What a line of the queue adds about documents that were requested or added; null where there is nothing.</summary>
    public static string? Of(ReviewSummary review) => review switch
    {
        { AwaitsFamily: true } => "pièce demandée à la famille",
        { AddedDocuments: > 0 and var count } => FrenchNumbers.Count(count, "pièce ajoutée", "pièces ajoutées"),
        _ => null,
    };

    /// <summary>Who wrote or has it: "vous", a colleague's name, or no name where it is unavailable.</summary>
    public static string Who(string account, string? self, IReadOnlyList<ColleagueResponse> colleagues) =>
        account == self ? "vous" : colleagues.FirstOrDefault(one => one.AccountId == account) is { } named ? Name(named) : "un collègue";

    public static string Name(ColleagueResponse colleague) => $"{colleague.FirstName} {colleague.LastName}";

    public static string Assigned(string? account, string? self, IReadOnlyList<ColleagueResponse> colleagues) => account switch
    {
        null => "Cet examen n’est confié à personne.",
        _ when account == self => "Cet examen vous est confié.",
        _ => $"Cet examen est confié à {Who(account, self, colleagues)}.",
    };
}
