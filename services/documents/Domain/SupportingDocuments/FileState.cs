namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>How far the pages of one file are. Every state but the first is final.</summary>
internal enum FileState
{
    /// <summary>Stored: it waits for the malware scanner, then for the renderer.</summary>
    Received,

    /// <summary>Its pages are stored.</summary>
    Ready,

    /// <summary>The renderer can make no pages of it.</summary>
    Unreadable,

    /// <summary>Malware was found: its content is erased.</summary>
    Infected,
}
