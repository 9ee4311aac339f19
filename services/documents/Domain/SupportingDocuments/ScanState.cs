namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>
/// The malware scanner's result for one file. A file without a state was uploaded while no scanner was configured, and is
/// read like a clean one.
/// </summary>
internal enum ScanState
{
    /// <summary>Not scanned yet: nobody can open it, and no review with it can be accepted.</summary>
    Pending,
    Clean,

    /// <summary>Malware was found after the upload: the content is erased, the name is kept so that pages can show why.</summary>
    Infected,
}
