using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>The French sentences of a request's page.</summary>
internal static class RequestDetailTexts
{
    /// <summary>How an absence ended, for its history.</summary>
    public static string End(AbsenceResponse absence, bool forAgent) => absence.State switch
    {
        AbsenceState.Withdrawn when absence.WithdrawalReason is { } reason => $"déclaration retirée par un agent de la mairie : {reason}",
        AbsenceState.Withdrawn => forAgent ? "déclaration retirée par la famille" : "vous avez retiré cette déclaration",
        AbsenceState.Accepted => "acceptée par la mairie, les repas ne sont pas facturés",
        AbsenceState.Refused => "refusée par la mairie",
        AbsenceState.UnderReview or AbsenceState.Unknown => "déclaration close",
    };
}
