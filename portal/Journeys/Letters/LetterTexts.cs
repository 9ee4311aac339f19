using EspaceFamille.Identity.Api;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Journeys.Letters;

/// <summary>The French sentences of the page of letters.</summary>
internal static class LetterTexts
{
    public const string Unanswered =
        "Le service ne répond pas. Les courriers sont peut-être déjà en préparation : ouvrez de nouveau cette page avant de recommencer.";

    public static string Progress(LetterBatchResponse batch) =>
        $"{FrenchNumbers.Count(batch.Done, "foyer vu", "foyers vus")} sur {batch.Households}, "
        + $"{FrenchNumbers.Count(batch.Letters, "courrier écrit", "courriers écrits")}";
}
