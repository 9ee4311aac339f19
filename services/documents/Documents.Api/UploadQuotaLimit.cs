using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>A limit of one household.</summary>
[JsonConverter(typeof(ApiEnumConverter<UploadQuotaLimit>))]
public enum UploadQuotaLimit
{
    Unknown,

    /// <summary>Uploads in one hour.</summary>
    PerHour,

    /// <summary>Documents that no request lists.</summary>
    UnsentDocuments,

    /// <summary>Bytes of the files of these documents.</summary>
    UnsentBytes,
}
