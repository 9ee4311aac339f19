using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>The malware scanner's result for one file; null where the town runs no scanner.</summary>
[JsonConverter(typeof(ApiEnumConverter<ScanState>))]
public enum ScanState
{
    Unknown,

    /// <summary>Not scanned yet: nobody can open the file, and no review with it can be accepted.</summary>
    Pending,
    Clean,

    /// <summary>Malware was found after the upload: the content is erased, the name is kept so that pages can show why.</summary>
    Infected,
}
