using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>Why a field of the upload form was refused.</summary>
[JsonConverter(typeof(ApiEnumConverter<FieldRefusalCode>))]
public enum FieldRefusalCode
{
    Unknown,

    /// <summary>Not one of the town's qualifications.</summary>
    UnknownQualification,

    /// <summary>Longer than 120 characters, more than one line, or with characters that are not displayed.</summary>
    NotALine,

    /// <summary>Not a date of the form 2027-01-31.</summary>
    NotADay,
    InTheFuture,

    /// <summary>The end of validity is before the date of issue.</summary>
    BeforeIssue,
}
