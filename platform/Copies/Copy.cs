namespace EspaceFamille.Platform;

/// <summary>A document of another service, as that service's messages describe it.</summary>
/// <param name="Id">The id of the source document.</param>
/// <param name="Version">The version of the source document, which its messages state.</param>
/// <param name="Value">Null in a tombstone: the source document was deleted at that version.</param>
public sealed record Copy<T>(string Id, long Version, T? Value)
    where T : class;
