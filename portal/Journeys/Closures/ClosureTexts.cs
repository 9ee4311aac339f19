using EspaceFamille.Language;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Layout;

namespace EspaceFamille.Portal.Journeys.Closures;

/// <summary>The French of closures.</summary>
internal static class ClosureTexts
{
    public const string Changed =
        "Les réservations ont changé depuis l’affichage\u00A0: vérifiez les nouveaux nombres. Rien n’a été enregistré.";
    public const string Unavailable =
        "Le service ne répond pas. Votre décision a peut-être été enregistrée\u00A0; vous pouvez la confirmer de nouveau, elle ne "
        + "comptera qu’une fois.";
    public const string NotBegun =
        "Le service est momentanément indisponible\u00A0: cet envoi n’a pas été enregistré. Recommencez dans quelques instants.";
    public const string NoFirstDay = "Indiquez le premier jour de la fermeture.";
    public const string NoLastDay = "Indiquez le dernier jour de la fermeture.";
    public const string NoReason = "Indiquez le motif, que les familles liront.";

    /// <summary>"112 jours réservés seront annulés : 87 enfants, 74 familles."</summary>
    public static string Effect(ClosurePreviewResponse preview) => preview.ReservedDays == 0
        ? "Aucun jour n’est réservé\u00A0: aucune famille n’est à prévenir."
        : $"{FrenchNumbers.Count(preview.ReservedDays, "jour réservé sera annulé", "jours réservés seront annulés")}\u00A0: "
            + $"{FrenchNumbers.Count(preview.Children, "enfant", "enfants")}, "
            + $"{FrenchNumbers.Count(preview.Households, "famille", "familles")}.";

    /// <summary>"Jours réservés : 112 au lieu de 110", for each number that is no longer the one that was displayed.</summary>
    public static IEnumerable<string> Differences(ClosureNumbers shown, ClosurePreviewResponse preview) =>
        from number in new (string Name, int Before, int Now)[]
        {
            ("Jours fermés", shown.Days, preview.Days.Count),
            ("Jours réservés à annuler", shown.ReservedDays, preview.ReservedDays),
            ("Enfants", shown.Children, preview.Children),
            ("Familles", shown.Households, preview.Households),
        }
        where number.Before != number.Now
        select $"{number.Name}\u00A0: {number.Now} au lieu de {number.Before}";

    /// <summary>"Restaurant Félix Concaret", or what an import is called.</summary>
    public static string Title(ClosureResponse closure) => closure.PlaceName ?? "Importation des fichiers de la ville";

    public static string Cancelled(ClosureResponse closure) =>
        FrenchNumbers.Count(closure.CancelledDays, "jour annulé", "jours annulés");

    public static Tag State(ClosureState state) => state switch
    {
        ClosureState.InProgress => new("En cours", "wait", "clock"),
        ClosureState.Done => new("Faite", "ok", "check"),
        ClosureState.TakingBack => new("Retrait en cours", "wait", "clock"),
        ClosureState.TakenBack => new("Retirée", "", "cross"),
        ClosureState.Unknown => new("État inconnu", "", "clock"),
    };
}
