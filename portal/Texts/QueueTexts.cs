using EspaceFamille.Documents.Api;
using EspaceFamille.Language;
using EspaceFamille.Platform;

namespace EspaceFamille.Portal.Texts;

/// <summary>The queue of reviews in French.</summary>
internal static class QueueTexts
{
    /// <summary>"À étudier", for a filter.</summary>
    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Waiting => "À étudier",
        ReviewState.Decided => "Étudiés",
        ReviewState.Closed => "Retirés par les familles",
        ReviewState.Unknown => "Autres",
    };

    /// <summary>"Pièce manquante", for a filter.</summary>
    public static string Of(ReviewDocuments documents) => documents switch
    {
        ReviewDocuments.Missing => "Pièce manquante",
        ReviewDocuments.None => "Sans pièce jointe",
        ReviewDocuments.Unscanned => "En analyse antivirus",
        ReviewDocuments.Complete => "Pièces à lire",
        ReviewDocuments.Awaited => "Justificatif à venir",
        ReviewDocuments.Unknown => "Autres",
    };

    /// <summary>"Réponse due sous 7 jours", for a filter.</summary>
    public static string Of(ReviewDeadline deadline) => deadline switch
    {
        ReviewDeadline.Answer => "Réponse due sous 7 jours",
        ReviewDeadline.Invoice => "Facturation sous 7 jours",
        ReviewDeadline.Unknown => "Autres",
    };

    /// <summary>The order of a list.</summary>
    public static string Order(ReviewState state, ReviewDeadline? deadline) => (state, deadline) switch
    {
        (_, ReviewDeadline.Invoice) => "par premier jour d’absence",
        (ReviewState.Waiting, null) => "par échéance",
        _ => "du plus ancien au plus récent",
    };

    /// <summary>"le plus urgent à traiter avant le 1er janvier 2027"; without deadlines "le premier depuis 2 jours".</summary>
    public static string First(ReviewSummary review, TownClock clock)
    {
        DateOnly[] deadlines = [.. new[] { review.AnswerBy, review.InvoicedOn }.OfType<DateOnly>()];
        return deadlines.Length == 0
            ? $"le premier {Waiting(review.DeclaredAt, clock)}"
            : $"le plus urgent à étudier avant le {FrenchDates.WithoutWeekday(deadlines.Min())}";
    }

    /// <summary>"Répondre le 2 février 2027 au plus tard · facturation le 1er janvier 2027"; null where nothing is known.</summary>
    public static string? Deadlines(ReviewSummary review)
    {
        string[] parts =
        [
            .. review.AnswerBy is { } answer ? [$"Répondre le {FrenchDates.WithoutWeekday(answer)} au plus tard"] : (string[])[],
            .. review.InvoicedOn is { } invoice ? [$"facturation le {FrenchDates.WithoutWeekday(invoice)}"] : (string[])[],
        ];
        return parts.Length == 0 ? null : string.Join(" · ", parts);
    }

    /// <summary>"depuis 2 jours", in days of the town's calendar.</summary>
    public static string Waiting(DateTimeOffset since, TownClock clock) => (clock.Today.DayNumber - clock.DayOf(since).DayNumber) switch
    {
        <= 0 => "depuis aujourd’hui",
        1 => "depuis hier",
        var days => $"depuis {FrenchNumbers.Days(days)}",
    };

    /// <summary>For an agent whom no administrator has given a right to review.</summary>
    public const string WithoutRight =
        "Vous n’avez le droit d’étudier aucun justificatif\u00A0: un administrateur de la mairie le donne, dans « Comptes des agents ».";

    /// <summary>Why no review is counted.</summary>
    /// <param name="queue">Null while it is unavailable.</param>
    public static string Empty(ReviewListResponse? queue) => queue switch
    {
        null => "Le nombre d’examens en attente est momentanément indisponible",
        { IsWithoutRight: true } => "Aucun droit d’étudier\u00A0: un administrateur le donne",
        _ => "Tout est étudié",
    };

    /// <summary>"3 examens en attente".</summary>
    public static string Count(long waiting) => FrenchNumbers.Count(waiting, "examen en attente", "examens en attente");
}
