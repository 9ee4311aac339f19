using EspaceFamille.Language;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Layout;

namespace EspaceFamille.Portal.Journeys.Closures;

/// <summary>The French of closures.</summary>
internal static class ClosureTexts
{
    public const string Changed =
        "Les réservations ont changé depuis l’affichage\u00A0: vérifiez les nouveaux nombres. Rien n’a été enregistré.";
    public const string Unavailable = "Le service est momentanément indisponible. Rien n’a été enregistré\u00A0; veuillez réessayer.";
    public const string NoDays = "Indiquez le premier et le dernier jour de la fermeture.";

    /// <summary>"112 repas de 87 enfants, dans 74 familles"</summary>
    public static string Effect(ClosurePreviewResponse preview) => preview.ReservedDays == 0
        ? "Aucun jour n’est réservé\u00A0: aucune famille n’est à prévenir."
        : $"{FrenchNumbers.Count(preview.ReservedDays, "jour réservé sera annulé", "jours réservés seront annulés")}\u00A0: "
            + $"{FrenchNumbers.Count(preview.Children, "enfant", "enfants")}, "
            + $"{FrenchNumbers.Count(preview.Households, "famille", "familles")}.";

    /// <summary>"Restaurant Félix Concaret", or what an import is called.</summary>
    public static string Title(ClosureResponse closure) => closure.PlaceName ?? "Importation des fichiers de la ville";

    public static string Cancelled(ClosureResponse closure) =>
        FrenchNumbers.Count(closure.CancelledDays, "jour annulé", "jours annulés");

    public static Tag State(ClosureState state) => state switch
    {
        ClosureState.InProgress => new("En cours", "wait", "clock"),
        ClosureState.Done => new("Faite", "ok", "check"),
        ClosureState.TakingBack => new("Retour en cours", "wait", "clock"),
        ClosureState.TakenBack => new("Annulée", "", "cross"),
        ClosureState.Unknown => new("État inconnu", "", "clock"),
    };
}
