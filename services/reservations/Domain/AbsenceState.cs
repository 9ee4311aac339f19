namespace EspaceFamille.Reservations.Domain;

/// <summary>The life of an absence: declared and thereby under review, then accepted or refused; withdrawn by the family before that.</summary>
internal enum AbsenceState
{
    UnderReview,
    Accepted,
    Refused,
    Withdrawn,
}

/// <summary>Why a child was absent: the closed list of the règlement intérieur.</summary>
internal enum AbsenceReason
{
    ChildIllness,
    SiblingIllness,
    Dispensation,
    FamilyDeath,

    /// <summary>The town's own fact: the only reason that needs no supporting document.</summary>
    TeacherAbsence,
    ForceMajeure,
}
