using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;
using EspaceFamille.Web.Layout;

namespace EspaceFamille.Portal.Words;

/// <summary>What agents read about the documents that wait for them.</summary>
internal static class ReviewWords
{
    private const int BytesPerKilobyte = 1024;

    /// <summary>"depuis 2 jours", counted in days of the town's calendar.</summary>
    public static string Waiting(DateTimeOffset since, DateTimeOffset now) => (Clocks.ParisDay(now).DayNumber - Clocks.ParisDay(since).DayNumber) switch
    {
        <= 0 => "depuis aujourd’hui",
        1 => "depuis hier",
        var days => $"depuis {days}\u00A0jours",
    };

    /// <summary>"3 examens en attente".</summary>
    public static string Count(long waiting) => waiting == 1 ? "1\u00A0examen en attente" : $"{waiting}\u00A0examens en attente";

    public static string Pieces(int count) => count switch
    {
        0 => "Aucun justificatif",
        1 => "1\u00A0justificatif",
        _ => $"{count}\u00A0justificatifs",
    };

    public static string Reason(RefusalReason reason) => reason switch
    {
        RefusalReason.Unreadable => "La pièce n’est pas lisible",
        RefusalReason.WrongPerson => "La pièce concerne une autre personne",
        RefusalReason.WrongDates => "La pièce ne porte pas sur ces dates",
        RefusalReason.NotSupporting => "La pièce n’est pas un justificatif recevable",
        RefusalReason.NoDocument => "Aucune pièce n’a été reçue",
        RefusalReason.Infected => "La pièce a été refusée par l’antivirus",
        RefusalReason.Other => "Autre motif, à préciser ci-dessous",
    };

    /// <summary>What an agent may choose from, the open one last; the antivirus only where it found something.</summary>
    public static IEnumerable<RefusalReason> Reasons(bool infected) =>
        Enum.GetValues<RefusalReason>().Where(reason => infected || reason is not RefusalReason.Infected).OrderBy(reason => reason is RefusalReason.Other);

    public static Tag State(Decision? decision) => RequestState.Of(decision switch
    {
        Decision.Accepted => "accepted",
        Decision.Refused => "refused",
        null => "withdrawn",
    });

    /// <summary>"340 Ko", rounded up: a file is never empty.</summary>
    public static string Size(int bytes) => $"{(bytes + BytesPerKilobyte - 1) / BytesPerKilobyte}\u00A0Ko";
}
