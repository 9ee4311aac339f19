using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>Why a child is absent: the closed list of the règlement intérieur.</summary>
[JsonConverter(typeof(ApiEnumConverter<AbsenceReason>))]
public enum AbsenceReason
{
    Unknown,
    ChildIllness,
    SiblingIllness,
    Dispensation,
    FamilyDeath,

    /// <summary>The only reason that needs no supporting document: the town knows it itself.</summary>
    TeacherAbsence,
    ForceMajeure,
}
