using EspaceFamille.Documents.Api;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Journeys.RefusalReasons;

/// <summary>The town's list of refusal reasons in French.</summary>
internal static class ReasonTexts
{
    public const int MaxLabelCharacters = 80;
    public const int MaxSentenceCharacters = 300;

    public const string Saved = "C’est enregistré. Les décisions déjà prises gardent leur phrase.";
    public const string Unavailable =
        "Le service ne répond pas. Le changement a peut-être été enregistré\u00A0: rouvrez cette page dans quelques instants.";
    public const string NotBegun = "Le service est momentanément indisponible\u00A0: rien n’a été enregistré. Veuillez réessayer.";

    /// <summary>"Retiré", "Proposé": whether agents can choose it.</summary>
    public static string State(bool isWithdrawn) => isWithdrawn ? "Retiré" : "Proposé";

    /// <summary>What an administrator reads of an edit that another person's preceded.</summary>
    public static string Meanwhile(RefusalReasonResponse present) =>
        $"Ce motif est maintenant\u00A0: «\u00A0{present.Label}\u00A0», «\u00A0{present.Sentence}\u00A0», "
        + $"{State(present.IsWithdrawn).ToLowerInvariant()}. Enregistrez de nouveau pour le remplacer par ce que vous avez écrit.";

    /// <summary>"Modifié 2 fois"; null for one that nobody edited.</summary>
    public static string? Edits(RefusalReasonResponse reason) =>
        reason.Earlier.Count == 0 ? null : $"Modifié {FrenchNumbers.Count(reason.Earlier.Count, "fois", "fois")}";
}
