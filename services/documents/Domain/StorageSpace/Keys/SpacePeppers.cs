namespace EspaceFamille.Documents.Domain.StorageSpace.Keys;

/// <summary>Keys of the installation without which no storage password can be tried: new wraps use the active one.</summary>
internal sealed class SpacePeppers(string activeId, IReadOnlyDictionary<string, byte[]> peppers)
{
    public string ActiveId { get; } = activeId;

    /// <exception cref="InvalidOperationException">The pepper is not configured.</exception>
    public byte[] Find(string id) => peppers.TryGetValue(id, out var pepper)
        ? pepper
        : throw new InvalidOperationException($"The pepper '{id}' is not configured, and storage spaces are wrapped with it.");
}
