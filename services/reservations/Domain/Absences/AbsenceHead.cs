using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>The head of the messages about an absence.</summary>
internal static class AbsenceHead
{
    /// <summary>The head of a message about the declaration or the decision.</summary>
    public static RequestHead Of(Absence absence) => Of(absence, absence.Recipients, absence.OnBehalf);

    /// <param name="recipients">The accounts that this message is mailed to.</param>
    /// <param name="onBehalf">Null when an adult of the household acted.</param>
    public static RequestHead Of(Absence absence, IReadOnlyList<string> recipients, OnBehalf? onBehalf) => new()
    {
        Id = absence.Id,
        Number = absence.Number,
        HouseholdId = absence.HouseholdId,
        ChildId = absence.ChildId,
        Activities = absence.Activities,
        SubmittedBy = absence.DeclaredBy,
        Recipients = recipients,
        OnBehalf = onBehalf?.AccountId,
    };
}
