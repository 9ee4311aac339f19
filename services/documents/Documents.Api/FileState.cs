using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>How far the town's copy of a file is: the pictures of its pages, which agents read instead of the file.</summary>
[JsonConverter(typeof(ApiEnumConverter<FileState>))]
public enum FileState
{
    Unknown,

    /// <summary>Stored, and waiting for the malware scanner or for its pages; no page can be read yet.</summary>
    Received,

    /// <summary>Its pages can be read.</summary>
    Ready,

    /// <summary>No pages can be made of it: the family is asked for another file.</summary>
    Unreadable,

    /// <summary>Malware was found: the content is erased, the name is kept so that pages can show why.</summary>
    Infected,
}
