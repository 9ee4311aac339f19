namespace EspaceFamille.Platform;

/// <summary>The keys of one purpose that a host is configured with, whatever they are used for.</summary>
/// <param name="Name">The name of the secret that they come from, such as <c>receipts</c>. It is stored, so it never changes.</param>
/// <param name="Keys">Key ids and their keys, in base64.</param>
public sealed record KeySet(string Name, IEnumerable<KeyValuePair<string, string>> Keys);
