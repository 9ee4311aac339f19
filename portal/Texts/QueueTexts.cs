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
        ReviewDocuments.Unknown => "Autres",
    };

    /// <summary>"depuis 2 jours", in days of the town's calendar.</summary>
    public static string Waiting(DateTimeOffset since, TownClock clock) => (clock.Today.DayNumber - clock.DayOf(since).DayNumber) switch
    {
        <= 0 => "depuis aujourd’hui",
        1 => "depuis hier",
        var days => $"depuis {FrenchNumbers.Days(days)}",
    };

    /// <summary>"3 examens en attente".</summary>
    public static string Count(long waiting) => FrenchNumbers.Count(waiting, "examen en attente", "examens en attente");
}
