namespace EspaceFamille.Documents.Scanning;

/// <summary>
/// What the malware scanner has said of a file. A file without a state was kept where nothing is scanned, and is read
/// like a clean one.
/// </summary>
internal enum ScanState
{
    /// <summary>Accepted while the scanner did not answer: nobody opens it, and nothing is accepted on it, before it is scanned.</summary>
    Pending,
    Clean,

    /// <summary>Found after it was accepted: its bytes are erased, its name stays so that the page can say so.</summary>
    Infected,
}
