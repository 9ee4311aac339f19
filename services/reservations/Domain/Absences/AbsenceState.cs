namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>The state of an absence: under review once declared, then accepted or refused by the town, or withdrawn before that.</summary>
internal enum AbsenceState
{
    UnderReview,
    Accepted,
    Refused,
    Withdrawn,
}

/// <summary>Why a child is absent: the closed list of the règlement intérieur.</summary>
internal enum AbsenceReason
{
    ChildIllness,
    SiblingIllness,
    Dispensation,
    FamilyDeath,

    /// <summary>The only reason that needs no supporting document: the town has this information.</summary>
    TeacherAbsence,
    ForceMajeure,
}
