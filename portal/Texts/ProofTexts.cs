using EspaceFamille.Contracts.Requests;
using EspaceFamille.Documents.Api;
using EspaceFamille.Language;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Texts;

/// <summary>The French sentences about proof that follows its declaration.</summary>
internal static class ProofTexts
{
    private const int HoursInWords = 48;

    /// <summary>"il reste 2 jours", "il reste 5 heures": the whole days, hours or minutes until an instant, a minute at least.</summary>
    public static string Left(DateTimeOffset until, DateTimeOffset now) => (until - now) switch
    {
        { TotalHours: >= HoursInWords } left => Remaining((long)left.TotalDays, "jour", "jours"),
        { TotalHours: >= 1 } left => Remaining((long)left.TotalHours, "heure", "heures"),
        var left => Remaining(Math.Max(1, (long)left.TotalMinutes), "minute", "minutes"),
    };

    /// <summary>Until when the family adds the proof that a request waits for.</summary>
    public static string Awaited(DateTimeOffset deadline, DateTimeOffset lastResort, DateTimeOffset now, FrenchInstants instants) =>
        now <= deadline
            ? $"Justificatif à ajouter avant le {instants.Full(deadline)} ({Left(deadline, now)})"
            : $"Justificatif en retard : à ajouter avant le {instants.Full(lastResort)} ({Left(lastResort, now)})";

    /// <summary>The same of a line of a list; null where the request waits for none.</summary>
    public static string? Awaited(RequestSummary request, DateTimeOffset now, FrenchInstants instants) =>
        request is { ProofDeadline: { } deadline, ProofLastResort: { } last } ? Awaited(deadline, last, now, instants) : null;

    /// <summary>What happens without proof.</summary>
    public static string Without(DateTimeOffset lastResort, FrenchInstants instants) =>
        $"Sans justificatif jusqu’au {instants.Full(lastResort)}, l’absence est refusée et les repas restent facturés.";

    /// <summary>For agents: until when the proof is awaited, or that it was late; null where there is nothing to say.</summary>
    public static string? ForAgent(ReviewProofResponse? proof, FrenchInstants instants) => proof switch
    {
        { IsAwaited: true } => $"justificatif attendu avant le {instants.Full(proof.Deadline)}",
        { IsLate: true } => "justificatif reçu en retard",
        _ => null,
    };

    /// <summary>The absence still waits for its proof.</summary>
    public static bool IsAwaited(AbsenceResponse absence, HouseholdReviewResponse? review) =>
        absence is { State: AbsenceState.UnderReview, Proof.ReceivedAt: null } && review?.Proof is null or { IsAwaited: true };

    private static string Remaining(long number, string one, string many) =>
        $"il reste {FrenchNumbers.Count(number, one, many)}";
}
